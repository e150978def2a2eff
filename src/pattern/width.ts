import type { PatternNode } from './nodes';

/** Length of what a node matches, undefined when it varies: what stands in a look-behind has one length. */
export function widthOf( node: PatternNode ): number | undefined {
	switch ( node.kind ) {
		case 'set':
			return 1;
		case 'sequence': {
			const widths = node.nodes.map( widthOf );
			return widths.includes( undefined )
				? undefined
				: widths.reduce< number >(
						( sum, width ) => sum + ( width ?? 0 ),
						0
					);
		}
		case 'choice': {
			const widths = node.branches.map( widthOf );
			return widths.every( ( width ) => width === widths[ 0 ] )
				? widths[ 0 ]
				: undefined;
		}
		case 'group':
		case 'atomic':
			return widthOf( node.node );
		case 'look':
		case 'assertion':
			return 0;
		case 'back-reference':
			return undefined;
		case 'repeat': {
			const width = widthOf( node.node );
			return node.min === node.max && width !== undefined
				? width * node.min
				: undefined;
		}
	}
}
