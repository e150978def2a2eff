import { readWhole } from '../../../tests/read-given';
import TEXTS from './texts.json';

/** A text, and what its reading must show: each name is that of a field, `login.value` one of the login's; of a list, one value suffices. */
interface Told {
	name: string;
	text: string;
	shows: Record< string, unknown >;
}

function flat( text: string ): Record< string, unknown > {
	const reading = readWhole( text );
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

/** Whether a reading shows what it must under a name. */
function isShown(
	shown: Record< string, unknown >,
	name: string,
	wanted: unknown
): boolean {
	if ( name === 'urlHas' ) {
		return String( shown.url ).includes( String( wanted ) );
	}
	const told = JSON.stringify( valueOf( shown, name ) );
	return (
		Array.isArray( wanted ) ? ( wanted as unknown[] ) : [ wanted ]
	).some( ( each ) => JSON.stringify( each ) === told );
}

it.each( ( TEXTS as Told[] ).map( ( each ) => [ each.name, each ] as const ) )(
	'reads a text as people paste it: %s',
	( _, { text, shows } ) => {
		const shown = flat( text );
		expect( {
			shown,
			wrong: Object.entries( shows ).filter(
				( [ name, wanted ] ) => ! isShown( shown, name, wanted )
			),
		} ).toEqual( { shown, wrong: [] } );
	}
);
