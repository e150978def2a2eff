import type { Receipt } from '../src/diagnosis/evidence/types';

/** What a sandboxed request brings back where nothing went wrong, for the probe of this id; each test changes one thing. */
export function receiptOf(
	probe: string,
	change: Partial< Receipt > = {}
): Receipt {
	return {
		probe,
		loaded: '',
		early: false,
		refusedWrites: 0,
		muted: false,
		origin: null,
		fatal: null,
		...change,
	};
}
