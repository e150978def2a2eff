import { __, sprintf } from '@wordpress/i18n';

import { ownerOf } from '../../diagnosis/products';
import type { Marker } from '../../apache/syntax/tree';

/** Lines that belong together because one hand wrote them. */
export interface Block {
	first: number;
	last: number;
	/** Name in the markers; null for what stands outside of any. */
	name: string | null;
}

/** A file's lines, from 1, in blocks; markers within markers belong to the outer one. */
export function blocksOf( lines: number, markers: readonly Marker[] ): Block[] {
	const blocks: Block[] = [];
	let next = 1;
	for ( const { name, begin, end } of [ ...markers ].sort(
		( a, b ) => a.begin - b.begin
	) ) {
		if ( begin < next || end === null ) {
			continue;
		}
		if ( begin > next ) {
			blocks.push( { first: next, last: begin - 1, name: null } );
		}
		blocks.push( { first: begin, last: end, name } );
		next = end + 1;
	}
	if ( next <= lines ) {
		blocks.push( { first: next, last: lines, name: null } );
	}
	return blocks;
}

/** Who wrote a block, in a few words. */
export function blockTitle( { name }: Block ): string {
	if ( name === null ) {
		return __( 'By hand', 'who-said-401' );
	}
	if ( /^WordPress\b/.test( name ) ) {
		return sprintf(
			/* translators: %s: name of a block, such as: WordPress. */
			__( '%s, which renews this block by itself', 'who-said-401' ),
			name
		);
	}
	const owner = ownerOf( name );
	if ( owner && ! owner.isHost ) {
		return sprintf(
			/* translators: 1: name of a block, such as: W3TC Minify core. 2: name of a plugin. */
			__( '“%1$s”, a block that the plugin %2$s writes', 'who-said-401' ),
			name,
			owner.name
		);
	}
	return owner
		? sprintf(
				/* translators: %s: name of a block. */
				__( '“%s”, a block that the host writes', 'who-said-401' ),
				name
			)
		: sprintf(
				/* translators: %s: name of a block, which is mostly the name of a plugin. */
				__(
					'“%s”, a block that a plugin or the host writes',
					'who-said-401'
				),
				name
			);
}
