import { splitLines } from './syntax/lines';
import type { HtaccessFile, Place } from './syntax/types';

/** Files without a line, by the file and the line: the same line is taken out for one request after the other. */
const shortened = new WeakMap<
	HtaccessFile,
	Map< number, { of: string; file: HtaccessFile } >
>();

function shorten( file: HtaccessFile, at: number ): HtaccessFile {
	const text = splitLines( file.text )
		.map( ( { line, lastLine, raw } ) =>
			line <= at && at <= lastLine
				? '\n'.repeat( lastLine - line + 1 )
				: raw
		)
		.join( '' );
	return { ...file, text };
}

/** The files with the directive at `place` blanked, all its physical lines, so that other line numbers stay. */
export function withoutLine(
	files: readonly HtaccessFile[],
	{ directory, line }: Place
): HtaccessFile[] {
	return files.map( ( file ) => {
		if ( file.directory !== directory ) {
			return file;
		}
		const byLine = shortened.get( file ) ?? new Map();
		const known = byLine.get( line );
		if ( known?.of === file.text ) {
			return known.file;
		}
		const made = shorten( file, line );
		shortened.set(
			file,
			byLine.set( line, { of: file.text, file: made } )
		);
		return made;
	} );
}
