/** How many folders above the document root a file's `directory` is: 0 for those below it and for the root itself. */
export function stepsAbove( directory: string ): number {
	return /^\/(\.\.\/)+$/.test( directory ) ? ( directory.length - 1 ) / 3 : 0;
}

/** The `directory` of a file so many folders above the document root. */
export function directoryAbove( steps: number ): string {
	return `/${ '../'.repeat( steps ) }`;
}
