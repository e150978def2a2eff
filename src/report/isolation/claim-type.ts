/** What a search amounts to, in words. */
export interface Claim {
	/** `found`, `elsewhere` (shown not to be a plugin), `open` (nothing shown). */
	kind: 'found' | 'elsewhere' | 'open';
	/** One sentence that can be checked against the trials. */
	headline: string;
	/** Further sentences, the most important first. */
	notes: string[];
}
