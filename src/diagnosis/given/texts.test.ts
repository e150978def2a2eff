/**
 * @jest-environment node
 */

import { readGiven } from '.';
import { SITE } from './example-site';
import TEXTS from './texts.json';

/** A text, and what its reading must show: each name is that of a field, `login.value` one of the login's; of a list, one value suffices. */
interface Told {
	name: string;
	text: string;
	shows: Record< string, unknown >;
}

function flat( text: string ): Record< string, unknown > {
	const reading = readGiven( text, SITE );
	return reading.kind === 'request'
		? { ...reading.request, kind: reading.kind, form: reading.form }
		: { ...reading };
}

/** The value under a name; what a reading has no place for is not told. */
function valueOf( shown: Record< string, unknown >, name: string ): unknown {
	return (
		name
			.split( '.' )
			.reduce< unknown >(
				( at, part ) =>
					typeof at === 'object' && at !== null
						? ( at as Record< string, unknown > )[ part ]
						: undefined,
				shown
			) ?? null
	);
}

it.each( ( TEXTS as Told[] ).map( ( each ) => [ each.name, each ] as const ) )(
	'reads a text as people paste it: %s',
	( _, { text, shows } ) => {
		const shown = flat( text );
		for ( const [ name, wanted ] of Object.entries( shows ) ) {
			if ( name === 'urlHas' ) {
				expect( shown.url ).toContain( wanted );
			} else if ( Array.isArray( wanted ) ) {
				expect( wanted ).toContainEqual( valueOf( shown, name ) );
			} else {
				expect( { [ name ]: valueOf( shown, name ) } ).toEqual( {
					[ name ]: wanted,
				} );
			}
		}
	}
);
