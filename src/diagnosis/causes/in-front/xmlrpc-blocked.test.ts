import {
	answer,
	followUp,
	healthySite,
	htmlPage,
	plugin,
	seenBy,
} from '../../../../tests/evidence';
import { findingOf, judge } from '../../../../tests/judge';
import check from './xmlrpc-blocked';

const given = ( path: string, status: number, code: string | null = null ) => [
	{ method: 'GET', url: `https://example.org${ path }`, status, code, at: 0 },
];

describe( 'xmlrpc-blocked', () => {
	it( 'passes on a healthy site', () => {
		expect( judge( check, healthySite() ).outcome ).toBe( 'unknown' );
	} );

	it( 'fires when the case goes to xmlrpc.php and it is closed', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/xmlrpc.php', 403 );
			followUp( e, () =>
				htmlPage( 403, '<title>403 Forbidden</title>' )
			);
		} );
		expect( findingOf( check, evidence ).detail ).toBe( '403' );
	} );

	it( 'names the plugin that was seen to close it', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/xmlrpc.php', 403 );
			followUp( e, () => htmlPage( 403, 'No' ) );
			e.exchanges = e.exchanges.map( ( each ) =>
				each.probe.endpoint === 'xml-rpc'
					? seenBy( each, plugin( 'lock/lock.php', 'Lock' ) )
					: each
			);
		} );
		expect( findingOf( check, evidence ) ).toMatchObject( {
			certainty: 'traced',
			summary: expect.stringMatching(
				/^The plugin “Lock” blocks xmlrpc\.php/
			),
		} );
	} );

	it( 'is silent when it answers that it wants POST', () => {
		const evidence = healthySite( ( e ) => {
			e.given = given( '/xmlrpc.php', 403 );
			followUp( e, () =>
				answer( 405, 'XML-RPC server accepts POST requests only.' )
			);
		} );
		expect( judge( check, evidence ).outcome ).toBe( 'pass' );
	} );
} );
