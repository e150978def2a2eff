/**
 * Says what differs from something known, and puts it together again: eighty evidences that are nearly the same stay small, and a
 * reader sees at once what is special about each.
 */

type Json =
	null | boolean | number | string | Json[] | { [ key: string ]: Json };

/** What became of a value. `same` is the known one; items of a list are known ones by number, changed known ones, or new. */
export type Packed =
	| { is: 'same' }
	| { is: 'new'; value: Json }
	| { is: 'object'; changed: Record< string, Packed >; gone: string[] }
	| {
			is: 'list';
			items: ( number | { of: number; changed: Packed } | Packed )[];
	  };

const isObject = ( value: Json | undefined ): value is Record< string, Json > =>
	typeof value === 'object' && value !== null && ! Array.isArray( value );

/** A key of an object's own: `toString` and `__proto__` are names like others. */
const ownOf = (
	value: Record< string, Json >,
	key: string
): Json | undefined =>
	Object.prototype.hasOwnProperty.call( value, key )
		? value[ key ]
		: undefined;

const isEqual = ( a: Json | undefined, b: Json | undefined ) =>
	JSON.stringify( a ) === JSON.stringify( b );

/** By what an item of a list is known again although it changed: the probe of an exchange. */
function nameOf( item: Json | undefined ): string | null {
	const probe = isObject( item ) ? item.probe : undefined;
	return isObject( probe ) ? String( probe.id ) : null;
}

/** The difference between a value and a known one. */
export function pack( value: Json, known: Json | undefined ): Packed {
	if ( isEqual( value, known ) ) {
		return { is: 'same' };
	}
	if ( Array.isArray( value ) && Array.isArray( known ) ) {
		return {
			is: 'list',
			items: value.map( ( item ) => {
				const same = known.findIndex( ( each ) =>
					isEqual( each, item )
				);
				const name = nameOf( item );
				const like =
					name === null
						? -1
						: known.findIndex(
								( each ) => nameOf( each ) === name
							);
				if ( same >= 0 ) {
					return same;
				}
				return like >= 0
					? { of: like, changed: pack( item, known[ like ] ) }
					: { is: 'new', value: item };
			} ),
		};
	}
	if ( isObject( value ) && isObject( known ) ) {
		return {
			is: 'object',
			changed: Object.fromEntries(
				Object.entries( value )
					.filter(
						( [ key, each ] ) =>
							! isEqual( each, ownOf( known, key ) )
					)
					.map( ( [ key, each ] ) => [
						key,
						pack( each, ownOf( known, key ) ),
					] )
			),
			gone: Object.keys( known ).filter(
				( key ) => ownOf( value, key ) === undefined
			),
		};
	}
	return { is: 'new', value };
}

/** The value again. */
export function unpack( packed: Packed, known: Json | undefined ): Json {
	switch ( packed.is ) {
		case 'same':
			return known as Json;
		case 'new':
			return packed.value;
		case 'list':
			return packed.items.map( ( item ) => {
				const list = known as Json[];
				if ( typeof item === 'number' ) {
					return list[ item ] as Json;
				}
				return 'of' in item
					? unpack( item.changed, list[ item.of ] )
					: unpack( item, undefined );
			} );
		case 'object': {
			const before = known as Record< string, Json >;
			const kept = Object.entries( before ).filter(
				( [ key ] ) => ! packed.gone.includes( key )
			);
			return {
				...Object.fromEntries( kept ),
				...Object.fromEntries(
					Object.entries( packed.changed ).map( ( [ key, each ] ) => [
						key,
						unpack( each, ownOf( before, key ) ),
					] )
				),
			};
		}
	}
}
