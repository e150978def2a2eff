import type {
	CheckId,
	Evidence,
	EvidenceKey,
	Finding,
} from '../evidence/types';

/** The evidence a check declared, non-null. */
export type Needed< K extends EvidenceKey > = {
	[ P in K ]: NonNullable< Evidence[ P ] >;
};

/** The evidence a check can use but does without; null when not known. */
export type Used< K extends EvidenceKey > = { [ P in K ]: Evidence[ P ] };

/** A finding, and which other checks' findings it makes superfluous. */
export type Judgement = Finding & {
	/** Ids of checks whose failure is a consequence of this one. */
	explains?: CheckId[];
};

/** The evidence is there, but it does not decide. Never a pass. */
export interface Undecided {
	/** One translated sentence: what is missing and why it matters. */
	undecided: string;
}

/** A pure rule over evidence, one cause. */
export interface Check<
	N extends EvidenceKey = EvidenceKey,
	U extends EvidenceKey = EvidenceKey,
> {
	/** File name; says what is wrong. */
	id: CheckId;
	/** What holds when it passes, translated. */
	title: string;
	/** Without any of these the answer is `unknown`. */
	needs: readonly N[];
	/** Handed over too, but may be null. */
	uses: readonly U[];
	/** Whether the verdict `healthy` waits for this check's pass. */
	deciding: boolean;
	/** Undefined means pass. */
	examine: (
		evidence: Needed< N > & Used< U >
	) => Judgement | Undecided | undefined;
}

/**
 * Declares a check. `examine` is handed exactly the evidence named in `needs` and `uses`; reading anything else does
 * not compile.
 */
export function defineCheck<
	const N extends EvidenceKey,
	const U extends EvidenceKey = never,
>( check: {
	id: CheckId;
	title: string;
	needs: readonly N[];
	uses?: readonly U[];
	/** False when an unknown answer says nothing about the 401s visitors and editors get. */
	deciding?: boolean;
	examine: (
		evidence: Needed< N > & Used< U >
	) => Judgement | Undecided | undefined;
} ): Check< N, U > {
	return { uses: [], deciding: true, ...check };
}

/** Says that the evidence does not decide, in one translated sentence. */
export function undecided( reason: string ): Undecided {
	return { undecided: reason };
}
