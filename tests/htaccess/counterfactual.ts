/**
 * Files without one of their lines.
 */
import {
	parse,
	type HtaccessFile,
	type Node,
	type Place,
} from '../../src/apache';
import { withoutLine } from '../../src/apache/without-line';

/** Name and place of every directive. */
export function directivesOf(
	files: readonly HtaccessFile[]
): ( Place & { name: string } )[] {
	const collect = (
		nodes: readonly Node[],
		directory: string
	): ( Place & { name: string } )[] =>
		nodes.flatMap( ( node ) => {
			if ( node.kind === 'directive' ) {
				return [ { name: node.name, directory, line: node.line } ];
			}
			return node.kind === 'section'
				? collect( node.children, directory )
				: [];
		} );
	return files.flatMap( ( { directory, text } ) =>
		collect( parse( text ).children, directory )
	);
}

/** Every section and its lines, so that it can be taken out as a whole. */
export function sectionsOf(
	files: readonly HtaccessFile[]
): { name: string; directory: string; first: number; last: number }[] {
	const collect = (
		nodes: readonly Node[],
		directory: string
	): ReturnType< typeof sectionsOf > =>
		nodes.flatMap( ( node ) =>
			node.kind === 'section' && node.close
				? [
						{
							name: `<${ node.name }>`,
							directory,
							first: node.line,
							last: node.close.lastLine,
						},
						...collect( node.children, directory ),
					]
				: []
		);
	return files.flatMap( ( { directory, text } ) =>
		collect( parse( text ).children, directory )
	);
}

/** The files with a section's opening and closing line blanked, its content staying. */
export function withoutFrame(
	files: readonly HtaccessFile[],
	section: { directory: string; first: number; last: number }
): HtaccessFile[] {
	return withoutLine(
		withoutLine( files, {
			directory: section.directory,
			line: section.first,
		} ),
		{
			directory: section.directory,
			line: section.last,
		}
	);
}
