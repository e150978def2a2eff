import {
	NOTHING,
	type Mask,
	bitOf,
	has,
	indicesOf,
	intersection,
	maskOf,
	union,
} from './mask';

/**
 * Which plugins need which: what was declared, and what fatal errors teach on the way. Only sets that hold all their
 * needs are ever tried.
 */
export class Requirements {
	/** Per plugin, all it needs, directly or not. */
	private readonly needs: Mask[];
	private needing: Mask = NOTHING;
	/** The same as it was declared, before anything was learned. */
	private readonly declared: Mask[];

	/**
	 * @param direct Per plugin, the indices of those it declares. A requirement that leads back to itself is ignored:
	 *               WordPress would let neither be activated.
	 */
	constructor( direct: number[][] ) {
		this.needs = direct.map( () => NOTHING );
		direct.forEach( ( list, plugin ) =>
			list.forEach( ( needed ) => this.learn( plugin, needed ) )
		);
		this.declared = [ ...this.needs ];
	}

	/** Plugins that at least one other needs. */
	get hosts(): Mask {
		return this.needs.reduce( union, NOTHING );
	}

	/** Adds that one plugin needs another; false when that is known or would go round in a circle. */
	learn( plugin: number, needed: number ): boolean {
		if (
			plugin === needed ||
			has( this.needs[ plugin ]!, needed ) ||
			has( this.needs[ needed ]!, plugin )
		) {
			return false;
		}
		const gained = union( bitOf( needed ), this.needs[ needed ]! );
		this.needs.forEach( ( known, other ) => {
			if ( other === plugin || has( known, plugin ) ) {
				this.needs[ other ] = union( known, gained );
				this.needing = union( this.needing, bitOf( other ) );
			}
		} );
		return true;
	}

	/** The set and all it needs. */
	down( set: Mask ): Mask {
		let closed = set;
		for ( const plugin of indicesOf( intersection( set, this.needing ) ) ) {
			closed = union( closed, this.needs[ plugin ]! );
		}
		return closed;
	}

	/** The set and all that needs any of it. */
	up( set: Mask ): Mask {
		let closed = set;
		for ( const plugin of indicesOf( this.needing ) ) {
			if ( intersection( this.needs[ plugin ]!, set ) !== NOTHING ) {
				closed = union( closed, bitOf( plugin ) );
			}
		}
		return closed;
	}

	/** Those in `plugins` that declare to need none of `set`, nor any other of `plugins`. */
	undeclared( plugins: Mask, set: Mask ): Mask {
		const off = union( plugins, set );
		return maskOf(
			indicesOf( plugins ).filter(
				( plugin ) =>
					intersection( this.declared[ plugin ]!, off ) === NOTHING
			)
		);
	}
}
