/** Starts the worker. A file of its own, as only a bundler knows the address of its program. Throws where the browser forbids it. */
export const startWorker = () =>
	new Worker( new URL( './judge.worker.ts', import.meta.url ) );
