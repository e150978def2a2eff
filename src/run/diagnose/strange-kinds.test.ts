import { answer, healthySite, respond } from '../../../tests/evidence';
import { strangeKinds } from './strange-kinds';

it( 'looks at a visitor’s and an administrator’s answer before it looks at the same one elsewhere', () => {
	const evidence = healthySite( ( e ) => {
		respond( e, { credential: 'none' }, answer( 401, '' ) );
		respond( e, { credential: 'cookie-nonce' }, answer( 401, '' ) );
	} );
	const asked = strangeKinds( evidence ).map(
		( { probe } ) => `${ probe.endpoint } ${ probe.credential }`
	);
	expect( asked[ 0 ] ).toBe( 'posts none' );
	expect( asked[ 1 ] ).toMatch( / cookie-nonce$/ );
	expect( asked.length ).toBeGreaterThan( 3 );
} );
