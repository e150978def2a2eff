import { HEALTHY, htaccessInput } from '../../../tests/htaccess-input';
import { lint } from '.';

it.each( [ 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS' ] )(
	'says of a rule against %s that it is refused, and of no other method',
	( method ) => {
		const findings = lint(
			htaccessInput(
				`<Limit ${ method }>\nRequire all denied\n</Limit>\n${ HEALTHY }`
			)
		);
		expect( findings.map( ( { id } ) => id ) ).toEqual( [
			'denies-methods',
		] );
		expect( findings[ 0 ]?.summary ).toContain(
			`the methods ${ method }, with`
		);
	}
);
