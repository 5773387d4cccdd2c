import { z } from 'zod';
/** How pages are rendered; of a source, and single keys of it of a stream. */
export declare const browserOptionsSchema: z.ZodObject<{
    executable: z.ZodOptional<z.ZodString>;
    block: z.ZodDefault<z.ZodArray<z.ZodEnum<{
        font: "font";
        image: "image";
        media: "media";
        other: "other";
        script: "script";
        stylesheet: "stylesheet";
        websocket: "websocket";
    }>>>;
    wait: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
    timeout: z.ZodPrefault<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
    pages_per_context: z.ZodDefault<z.ZodInt>;
    concurrency: z.ZodDefault<z.ZodInt>;
}, z.core.$strict>;
export type BrowserOptions = z.output<typeof browserOptionsSchema>;
