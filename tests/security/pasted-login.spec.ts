import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { bringsPastedLogin } from '../../src/diagnosis/probes';
import { collectEvidence } from '../../src/run/diagnose/collect-evidence';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { writeOn } from './rows';

/** A wrong login counts, with a limiter of logins, each time it is sent. */
describe( 'a login that is pasted', () => {
	let site: TestSite;
	let session: Session;

	before( async () => {
		// Without https WordPress looks at no password anywhere else.
		site = await openSite( {
			php: 'mod_php',
			constants: { WP_ENVIRONMENT_TYPE: 'local' },
		} );
		await writeOn(
			site,
			'wp-content/mu-plugins/limiter.php',
			`<?php add_action( 'application_password_failed_authentication', function () {
				file_put_contents( WP_CONTENT_DIR . '/failed.log', '.', FILE_APPEND );
			} );`
		);
		// Before there is one, it looks at none at all.
		await site.php(
			`WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'App' ) );`
		);
		session = await openSession( site );
	} );
	after( () => site.stop() );

	const failures = async (): Promise< number > =>
		Number(
			await site.php(
				`echo (int) @filesize( WP_CONTENT_DIR . '/failed.log' ); @unlink( WP_CONTENT_DIR . '/failed.log' );`
			)
		);

	for ( const [ method, route ] of [
		[ 'GET', '/wp/v2/users/me' ],
		[ 'PUT', '/wp/v2/posts/1' ],
	] as const ) {
		test( `is sent once, with ${ method } too where it is refused`, async () => {
			await failures();
			const { exchanges } = await collectEvidence( {
				server: session.server,
				world: session.world,
				given: [
					{
						method,
						url: `${ site.url }/wp-json${ route }`,
						status: 401,
						code: null,
						carries: 'basic',
						hasLogin: true,
						at: Date.now(),
					},
				],
				login: `Basic ${ btoa( 'admin:wrong' ) }`,
				progress: {
					onFacts: () => {},
					onPlan: () => {},
					onExchange: () => {},
				},
			} );
			assert.ok(
				exchanges?.some( ( { probe } ) => bringsPastedLogin( probe ) )
			);
			assert.equal( await failures(), 1 );
		} );
	}
} );
