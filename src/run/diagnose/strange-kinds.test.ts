import {
	answer,
	healthySite,
	respond,
	restError,
} from '../../../tests/evidence';
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

it( 'does not look for who refused where this plugin did', () => {
	const refusedWith = ( code: string ) =>
		strangeKinds(
			healthySite( ( e ) =>
				respond( e, { endpoint: 'save-post' }, restError( 403, code ) )
			)
		).length;
	expect( refusedWith( 'odd_code' ) ).toBe( 1 );
	expect( refusedWith( 'ws401_permit_not_rest' ) ).toBe( 0 );
} );
