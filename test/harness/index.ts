export { git, makeRepository, type Repository, type RepositoryOptions } from './repository.ts';
export { type ActionResult, type RunActionOptions, runAction, type StepResult, SUMMARY_LIMIT } from './run-action.ts';
export { type CancelTimes, NODE, RUNNER_TIMES, type Running } from './step-process.ts';
export { type Annotation, parseCommand, type WorkflowCommand } from './workflow-commands.ts';
export { createWorkspace, type Workspace } from './workspace.ts';
