export { fetchRobots } from './fetch.ts';
export { parseRobots, type Robots, type Verdict } from './parse.ts';
export { createRobots, type RobotsAnswer, type RobotsOptions, type RobotsPolicy } from './policy.ts';
