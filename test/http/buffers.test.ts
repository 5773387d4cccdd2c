import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBuffers } from '../../src/http/buffers.ts';
import { httpServer, testClient } from './support.ts';

it('buffers have the size that was asked for, and are used again', () => {
  const seed = 11;
  console.log(`seed ${seed}`);
  const buffers = createBuffers();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 * 1024 * 1024 }), (bytes) => {
      const buffer = buffers.take(bytes);
      expect(buffer.byteLength).toBe(bytes);
      expect(buffer.buffer.byteLength).toBeLessThanOrEqual(Math.max(64 * 1024, bytes * 1.26));
      buffers.give(buffer);
      if (bytes >= 64 * 1024 && bytes <= 8 * 1024 * 1024) expect(buffers.take(bytes).buffer).toBe(buffer.buffer);
    }),
    { seed },
  );
});

it('a body that was released is overwritten by the next, one that was not stays', async () => {
  const server = await httpServer((_, response, count) => response.end(Buffer.alloc(100_000, `${count}`)));
  const { get } = testClient(server.url, { concurrency: 1 });
  const first = await get('/1');
  const second = await get('/2');
  first.release?.();
  first.release?.();
  const third = await get('/3');
  const fourth = await get('/4');
  expect(third.body.buffer).toBe(first.body.buffer);
  expect(fourth.body.buffer).not.toBe(third.body.buffer);
  expect(Buffer.from(second.body).equals(Buffer.alloc(100_000, '2'))).toBe(true);
  expect(Buffer.from(third.body).equals(Buffer.alloc(100_000, '3'))).toBe(true);
});
