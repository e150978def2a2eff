import { HEALTHY, htaccessInput } from '../../../tests/htaccess-input';
import { lint } from '.';

const against = ( method: string ) =>
	lint(
		htaccessInput(
			`<Limit ${ method }>\nRequire all denied\n</Limit>\n${ HEALTHY }`
		)
	);

it.each( [ 'PUT', 'PATCH', 'DELETE', 'OPTIONS' ] )(
	'says of a rule against %s that it is refused, and of no other method',
	( method ) => {
		const findings = against( method );
		expect( findings.map( ( { id } ) => id ) ).toEqual( [
			'denies-methods',
		] );
		expect( findings[ 0 ]?.summary ).toContain(
			`the method ${ method }, with`
		);
	}
);

it( 'says of a rule against POST that nobody can log in, which is worst', () => {
	expect( against( 'POST' ).map( ( { id } ) => id ) ).toEqual( [
		'denies-login',
	] );
} );
