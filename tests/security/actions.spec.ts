/**
 * What stands in an address opens nothing: our actions are called with POST, and the recorder's nonce is its own.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';

/** Every action of the registry, as its source lists them. */
const ACTIONS = [
	...readFileSync(
		join( __dirname, '../../src/server/actions/class-registry.php' ),
		'utf8'
	).matchAll( /'(ws401_\w+)'\s*=>/g ),
].map( ( [ , name = '' ] ) => name );

describe( 'our actions', () => {
	let site: TestSite;
	let session: Session;
	let recording: URL;

	before( async () => {
		site = await openSite();
		session = await openSession( site );
		const page = await (
			await session.fetch( '/wp-admin/tools.php?page=who-said-401' )
		).text();
		const given = /"editorUrl":"([^"]+)"/.exec( page )?.[ 1 ] ?? '';
		recording = new URL( given.replaceAll( '\\/', '/' ) );
	} );
	after( () => site.stop() );

	const call = ( action: string, nonce: string, method: string ) => {
		const path = `/wp-admin/admin-ajax.php?action=${ action }`;
		return method === 'POST'
			? session.fetch( path, {
					method,
					body: new URLSearchParams( { nonce } ),
				} )
			: session.fetch( `${ path }&nonce=${ nonce }`, { method } );
	};
	const hasRecorder = async ( nonce: string ) => {
		const url = new URL( recording );
		url.searchParams.set( '_ws401', nonce );
		url.searchParams.set( 'ws401_record', 'x' );
		const editor = await session.fetch(
			`${ url.pathname }${ url.search }`
		);
		assert.equal( editor.status, 200 );
		return /admin\/recorder\.js/.test( await editor.text() );
	};

	test( 'are called with POST only', async () => {
		assert.ok( ACTIONS.length > 20 );
		for ( const action of ACTIONS ) {
			for ( const method of [ 'GET', 'PUT' ] ) {
				const answer = await call(
					action,
					session.server.pageNonce(),
					method
				);
				assert.equal( answer.status, 405, `${ method } ${ action }` );
				assert.match( await answer.text(), /method_not_allowed/ );
			}
		}
	} );

	test( 'take no nonce from the address, with POST either', async () => {
		const answer = await session.fetch(
			`/wp-admin/admin-ajax.php?action=ws401_facts&nonce=${ session.server.pageNonce() }`,
			{ method: 'POST', body: new URLSearchParams() }
		);
		assert.equal( await answer.text(), '-1' );
	} );

	test( 'do not take the nonce of the recorder’s address, which opens the recorder alone', async () => {
		const nonce = recording.searchParams.get( '_ws401' ) ?? '';
		assert.match( nonce, /^[0-9a-f]{10}$/ );
		assert.notEqual( nonce, session.server.pageNonce() );
		assert.equal(
			await ( await call( 'ws401_facts', nonce, 'POST' ) ).text(),
			'-1'
		);
		assert.ok( await hasRecorder( nonce ) );
		assert.ok( ! ( await hasRecorder( session.server.pageNonce() ) ) );
	} );

	test( 'hand out the recorder’s nonce anew with the others', async () => {
		const answer = await call( 'ws401_nonce', '', 'POST' );
		const { data } = await answer.json();
		assert.ok( await hasRecorder( data.record ) );
	} );
} );
