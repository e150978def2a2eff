import type { Vantages } from '../../run/diagnose/run-probes';
import { exchange, healthySite } from '../../../tests/evidence';
import { vantagesLater } from './load-run';

const PROBE = healthySite().exchanges[ 0 ]!.probe;

it( 'makes the vantages when the first request is sent, and only once', async () => {
	const sent: string[] = [];
	let made = 0;
	const vantages = vantagesLater( async () => {
		made++;
		const via = ( name: string ) => async () => {
			sent.push( name );
			return exchange( PROBE );
		};
		return { browser: via( 'browser' ), loopback: via( 'loopback' ) };
	} );
	expect( made ).toBe( 0 );
	await vantages.loopback( PROBE );
	await vantages.browser( PROBE );
	expect( sent ).toEqual( [ 'loopback', 'browser' ] );
	expect( made ).toBe( 1 );
} );

it( 'asks again for what could not be loaded', async () => {
	let tries = 0;
	const vantages = vantagesLater( async (): Promise< Vantages > => {
		if ( ++tries === 1 ) {
			throw new Error( 'offline' );
		}
		const send = async () => exchange( PROBE );
		return { browser: send, loopback: send };
	} );
	await expect( vantages.browser( PROBE ) ).rejects.toThrow( 'offline' );
	await expect( vantages.browser( PROBE ) ).resolves.toMatchObject( {
		probe: PROBE,
	} );
} );
