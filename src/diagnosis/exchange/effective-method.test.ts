import { effectiveMethod } from './effective-method';
import disguises from '../../../tests/security/effective-method.json';

interface Disguise {
	name: string;
	method: string;
	url: string;
	headers?: Record< string, string >;
	obeyed: string | null;
	safe: boolean;
}

it.each(
	( disguises as Disguise[] ).map( ( row ) => [ row.name, row ] as const )
)( 'knows what WordPress obeys: %s', ( _, { obeyed, safe, ...request } ) => {
	expect( effectiveMethod( request ) ).toEqual( { method: obeyed, safe } );
} );
