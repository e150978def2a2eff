/** One place WordPress can be had from. */
export interface Source {
	/** As it stands in progress lines and in the error that lists all sources. */
	name: string;
	/**
	 * Fills the empty folder with a plain WordPress of that version.
	 * Rejects with one sentence when it cannot; the folder's content is worthless then.
	 */
	fill: (
		version: string,
		folder: string,
		report: ( line: string ) => void
	) => Promise< void >;
}
