/**
 * What a regular expression is made of. Apache uses PCRE on bytes, which JavaScript's engine differs from:
 * groups keep their last value from round to round, case folding is ASCII only, possessive and atomic groups exist.
 * And a pattern from someone's file may not hang the browser, so the search counts its steps.
 */

/** A set of bytes: `set[ byte ]` is 1 when it belongs. */
export type ByteSet = Uint8Array;

export type Assertion =
	| 'start'
	| 'end'
	| 'end-or-newline'
	| 'line-start'
	| 'line-end'
	| 'word-boundary'
	| 'not-word-boundary';

export type PatternNode =
	| { kind: 'set'; set: ByteSet }
	| { kind: 'sequence'; nodes: PatternNode[] }
	| { kind: 'choice'; branches: PatternNode[] }
	| { kind: 'group'; index: number; node: PatternNode }
	| { kind: 'atomic'; node: PatternNode }
	| { kind: 'look'; behind: boolean; negative: boolean; node: PatternNode }
	| { kind: 'assertion'; assertion: Assertion }
	| { kind: 'back-reference'; index: number; fold: boolean }
	| {
			kind: 'repeat';
			node: PatternNode;
			min: number;
			max: number;
			mode: 'greedy' | 'lazy' | 'possessive';
	  };

/** Either side is absent: a pattern Apache refuses, or one that is beyond what this engine knows. */
export type ParsedPattern =
	| { kind: 'pattern'; node: PatternNode; groups: number }
	| { kind: 'error'; message: string }
	| { kind: 'unsupported'; message: string };
