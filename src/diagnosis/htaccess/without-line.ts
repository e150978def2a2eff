import { splitLines } from './lines';
import type { HtaccessFile, Place } from './types';

/** The files with the directive at `place` blanked, all its physical lines, so that other line numbers stay. */
export function withoutLine(
	files: readonly HtaccessFile[],
	place: Place
): HtaccessFile[] {
	return files.map( ( file ) => {
		if ( file.directory !== place.directory ) {
			return file;
		}
		const text = splitLines( file.text )
			.map( ( line ) =>
				line.line <= place.line && place.line <= line.lastLine
					? '\n'.repeat( line.lastLine - line.line + 1 )
					: line.raw
			)
			.join( '' );
		return { ...file, text };
	} );
}
