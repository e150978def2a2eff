import { sayingOf } from '../directives';
import { parse } from '../../apache/syntax/parse';
import type { Marker, Section } from '../../apache/syntax/tree';
import { insertBefore, removeLines } from './text-lines';
import {
	type Group,
	groupsIn,
	type WholeMarker,
	WORDPRESS,
} from './wordpress-blocks';

/** A node's bytes as lines without their endings. */
const linesOf = ( raw: string ) => raw.replace( /\r?\n$/, '' ).split( /\r?\n/ );

/** What moves as one: lines of the file from top to bottom, and the sections they were in, outermost first. */
interface Unit {
	ranges: { first: number; last: number }[];
	sections: readonly Section[];
}

/** Sections the moved lines must stay in; the ones around the block stay where they are. */
function wrapped( text: string, unit: Unit, kept: readonly Section[] ) {
	const lines = text.split( /\r?\n/ );
	const sections = unit.sections.filter(
		( section ) => ! kept.includes( section )
	);
	return [
		...sections.flatMap( ( { raw } ) => linesOf( raw ) ),
		...unit.ranges.flatMap( ( { first, last } ) =>
			lines.slice( first - 1, last )
		),
		...sections
			.slice()
			.reverse()
			.flatMap( ( { close, name } ) =>
				close ? linesOf( close.raw ) : [ `</${ name }>` ]
			),
	];
}

/** The outermost pair of another program's markers around a group, inside the block; undefined where it stands in none. */
function pairAround(
	{ main }: Group,
	markers: readonly Marker[],
	block: Marker
): WholeMarker | undefined {
	const { line, lastLine } = main.node;
	const isInside = ( pair: Marker ): pair is WholeMarker =>
		pair.end !== null &&
		pair.begin > block.begin &&
		( block.end === null || pair.end < block.end ) &&
		pair.begin < line &&
		lastLine < pair.end;
	const pair = markers.find( isInside );
	// One that a section begins or ends in the middle of cannot move as a whole.
	const isWhole =
		pair &&
		main.sections.every(
			( section ) =>
				section.close === null ||
				section.line < pair.begin === section.close.line > pair.end
		);
	return isWhole ? pair : undefined;
}

/** What moves with a group: its lines, or all between the markers it stands in. */
function unitOf( group: Group, pair: WholeMarker | undefined ): Unit {
	const { sections } = group.main;
	return pair
		? {
				ranges: [ { first: pair.begin, last: pair.end } ],
				sections: sections.filter( ( { line } ) => line < pair.begin ),
			}
		: {
				ranges: group.members.map( ( { node } ) => ( {
					first: node.line,
					last: node.lastLine,
				} ) ),
				sections,
			};
}

/** The units that groups move as, each once. */
function unitsFor(
	groups: readonly Group[],
	markers: readonly Marker[],
	block: Marker
): Unit[] {
	const units: Unit[] = [];
	const seen = new Set< WholeMarker >();
	for ( const group of groups ) {
		const pair = pairAround( group, markers, block );
		if ( ! pair || ! seen.has( pair ) ) {
			units.push( unitOf( group, pair ) );
		}
		if ( pair ) {
			seen.add( pair );
		}
	}
	return units;
}

/**
 * Moves directives that stand at or below `# BEGIN WordPress` to right above it, with the conditions in front of them, inside the
 * sections they were in, and with all that stands between the markers of another program around them. Text in which none of them
 * stands there comes back as it is.
 *
 * @param text       The file, one character a byte.
 * @param directives What they say: `Name args`.
 */
export function moveAboveBlock(
	text: string,
	directives: readonly string[]
): string {
	const tree = parse( text );
	const block = tree.markers.find( ( { name } ) => name === WORDPRESS );
	if ( ! block ) {
		return text;
	}
	const { begin } = block;
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
	const units = unitsFor( moving, tree.markers, block );
	const added = units.flatMap( ( unit ) => wrapped( text, unit, around ) );
	const removed = units
		.flatMap( ( { ranges } ) => ranges )
		.sort( ( a, b ) => b.first - a.first )
		.reduce(
			( left, { first, last } ) => removeLines( left, first, last ),
			text
		);
	return added.length === 0 ? text : insertBefore( removed, begin, added );
}
