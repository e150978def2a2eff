import { healthySite, hookIn } from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './nonce-life-short';

describe( 'nonce-life-short', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'pass' );
	} );

	it( 'warns when nonces live for minutes, and names who says so', () => {
		const evidence = healthySite( ( e ) => {
			e.credentials.lifetimes.nonce = 600;
			hookIn( e, { id: 'fuse/fuse.php', name: 'Fuse' }, 'nonce_life' );
		} );
		const finding = findingOf( check, evidence );
		expect( finding.summary ).toContain( '10 minutes' );
		expect( finding.suspects[ 0 ]?.component.name ).toBe( 'Fuse' );
	} );

	it( 'begins below two hours', () => {
		for ( const [ nonce, outcome ] of [
			[ 7199, 'fail' ],
			[ 7200, 'pass' ],
		] as const ) {
			const evidence = healthySite( ( e ) => {
				e.credentials.lifetimes.nonce = nonce;
			} );
			expect( judge( check, evidence ).outcome ).toBe( outcome );
		}
	} );

	it( 'names nobody for WordPress’s own callbacks, nor for those on other hooks', () => {
		const evidence = healthySite( ( e ) => {
			e.credentials.lifetimes.nonce = 600;
			const fuse = { id: 'fuse/fuse.php', name: 'Fuse' };
			hookIn( e, fuse, 'nonce_life', { stock: true } );
			hookIn( e, fuse, 'nonce_user_logged_out' );
		} );
		expect( findingOf( check, evidence ).suspects ).toEqual( [] );
	} );

	it( 'is silent when they live for half a day, and when they live for long', () => {
		for ( const nonce of [ 43_200, 604_800 ] ) {
			const evidence = healthySite( ( e ) => {
				e.credentials.lifetimes.nonce = nonce;
			} );
			expect( judge( check, evidence ).outcome ).toBe( 'pass' );
		}
	} );
} );
