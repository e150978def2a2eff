import { healthySite, hookIn } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './login-life-short';

const lasting = ( session: number ) =>
	healthySite( ( e ) => {
		e.credentials.lifetimes.session = session;
	} );

describe( 'login-life-short', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'warns when logins last for minutes, and names who says so', () => {
		const evidence = healthySite( ( e ) => {
			e.credentials.lifetimes.session = 900;
			hookIn(
				e,
				{ id: 'stay/stay.php', name: 'Stay' },
				'auth_cookie_expiration'
			);
		} );
		const finding = findingOf( check, evidence );
		expect( finding.summary ).toContain(
			'“Stay” lets a login last 15 minutes,'
		);
		expect( finding.suspects[ 0 ]?.component.name ).toBe( 'Stay' );
	} );

	it( 'begins below two hours', () => {
		expect( judge( check, lasting( 7199 ) ).outcome ).toBe( 'fail' );
		expect( judge( check, lasting( 7200 ) ).outcome ).toBe( 'pass' );
	} );

	it( 'never says no minutes', () => {
		expect( findingOf( check, lasting( 5 ) ).summary ).toContain(
			'lasts 1 minute '
		);
	} );

	it( 'names nobody in the sentence where two could have said so', () => {
		const evidence = healthySite( ( e ) => {
			e.credentials.lifetimes.session = 900;
			for ( const name of [ 'Stay', 'Rest' ] ) {
				hookIn(
					e,
					{ id: `${ name }/${ name }.php`, name },
					'auth_cookie_expiration'
				);
			}
		} );
		expect( findingOf( check, evidence ).summary ).not.toContain( 'Stay' );
	} );

	it( 'names nobody for WordPress’s own callbacks, nor for what shortens nonces', () => {
		const evidence = healthySite( ( e ) => {
			e.credentials.lifetimes.session = 900;
			const stay = { id: 'stay/stay.php', name: 'Stay' };
			hookIn( e, stay, 'auth_cookie_expiration', { stock: true } );
			hookIn( e, stay, 'nonce_life' );
		} );
		expect( findingOf( check, evidence ).suspects ).toEqual( [] );
	} );

	it( 'is silent where only nonces live for minutes', () => {
		const evidence = healthySite( ( e ) => {
			e.credentials.lifetimes.nonce = 600;
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
