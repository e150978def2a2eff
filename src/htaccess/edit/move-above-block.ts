import { sayingOf } from '../directives';
import { parse } from '../../apache/syntax/parse';
import type { Section } from '../../apache/syntax/tree';
import { insertBefore, removeLines } from './text-lines';
import { type Group, groupsIn, WORDPRESS } from './wordpress-blocks';

/** A node's bytes as lines without their endings. */
const linesOf = ( raw: string ) => raw.replace( /\r?\n$/, '' ).split( /\r?\n/ );

/** Sections the moved lines must stay in; the ones around the block stay where they are. */
function wrapped( { members, main }: Group, kept: readonly Section[] ) {
	const sections = main.sections.filter(
		( section ) => ! kept.includes( section )
	);
	return [
		...sections.flatMap( ( { raw } ) => linesOf( raw ) ),
		...members.flatMap( ( { node } ) => linesOf( node.raw ) ),
		...sections
			.slice()
			.reverse()
			.flatMap( ( { close, name } ) =>
				close ? linesOf( close.raw ) : [ `</${ name }>` ]
			),
	];
}

/**
 * Moves directives that stand at or below `# BEGIN WordPress` to right above it, with the conditions in front of them and
 * inside the sections they were in. Text in which none of them stands there comes back as it is.
 *
 * @param text       The file, one character a byte.
 * @param directives What they say: `Name args`.
 */
export function moveAboveBlock(
	text: string,
	directives: readonly string[]
): string {
	const tree = parse( text );
	const begin = tree.markers.find(
		( { name } ) => name === WORDPRESS
	)?.begin;
	if ( begin === undefined ) {
		return text;
	}
	const moving = groupsIn( tree ).filter(
		( { main } ) =>
			main.node.line > begin &&
			directives.includes( sayingOf( main.node ) )
	);
	// Whatever section the marker itself is in, the moved lines come into it again.
	const around = moving.flatMap( ( { main } ) =>
		main.sections.filter(
			( section ) =>
				section.line < begin &&
				( section.close?.line ?? Infinity ) > begin
		)
	);
	const added = moving.flatMap( ( group ) => wrapped( group, around ) );
	const removed = moving
		.flatMap( ( { members } ) => members )
		.sort( ( a, b ) => b.node.line - a.node.line )
		.reduce(
			( left, { node } ) => removeLines( left, node.line, node.lastLine ),
			text
		);
	return added.length === 0 ? text : insertBefore( removed, begin, added );
}
