import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';

import { diagnose } from '../../src/diagnosis/judging';
import { isOptionLost } from '../../src/diagnosis/exchange/stored-list';
import {
	AccessListSchema,
	InUseRepairSchema,
	RevokeSchema,
	UserLookupSchema,
} from '../../src/transport/credentials/schemas';
import { usePlugins } from '../sandbox/plugin-files';
import { openSession, type Session } from '../sandbox/session';
import type { RunningSite } from '../env/running-site';
import { openAnySite } from '../sandbox/test-site';
import { siteState, withoutPasswords } from './site-state';
import { credentialsOf, diagnosisEvidence } from './take-trip';
import { verified } from './verified';

describe( 'what gives access to an account', () => {
	let site: RunningSite;
	let session: Session;
	let edith = '';

	before( async () => {
		site = await openAnySite();
		await usePlugins( site, {} );
		session = await openSession( site );
		edith = await site.php(
			`echo wp_insert_user( array( 'user_login' => 'edith', 'user_email' => 'edith@example.org', 'display_name' => 'Edith P.', 'user_pass' => 'edith', 'role' => 'editor' ) );`
		);
	} );
	after( () => site.stop() );
	beforeEach( () => withoutPasswords( site, true ) );

	const list = ( fields: Record< string, string > = {} ) =>
		session.server.call( 'ws401_access_list', AccessListSchema, fields );
	const make = ( user: string, name: string ) =>
		site.php(
			`echo WP_Application_Passwords::create_new_application_password( ${ user }, array( 'name' => '${ name }' ) )[1]['uuid'];`
		);

	test( 'lists application passwords without anything that could be used as one', async () => {
		const uuid = await make( '1', 'Phone' );
		await make( edith, 'Laptop' );
		const { user, passwords, others, time } = await list();
		assert.equal( user.login, 'admin' );
		assert.deepEqual(
			passwords.map( ( { created, ...rest } ) => rest ),
			[
				{
					uuid,
					name: 'Phone',
					lastUsed: null,
					lastIp: null,
					temporary: false,
				},
			]
		);
		assert.ok( Math.abs( ( passwords[ 0 ]?.created ?? 0 ) - time ) < 60 );
		assert.deepEqual( others, [
			{ id: Number( edith ), login: 'edith', name: 'Edith P.', count: 1 },
		] );
		const raw = await (
			await session.fetch(
				'/wp-admin/admin-ajax.php?action=ws401_access_list',
				{
					method: 'POST',
					body: new URLSearchParams( {
						nonce: session.server.pageNonce(),
					} ),
				}
			)
		).text();
		assert.ok( raw.includes( uuid ) );
		assert.ok( ! /\$generic\$|"password"/.test( raw ), raw );
	} );

	test( 'revokes one, of the own account and of another', async () => {
		const [ own, other ] = [
			await make( '1', 'Phone' ),
			await make( edith, 'Laptop' ),
		];
		await make( '1', 'Stays' );
		await session.server.call( 'ws401_password_revoke', RevokeSchema, {
			uuid: own,
		} );
		await session.server.call( 'ws401_password_revoke', RevokeSchema, {
			uuid: other,
			user: edith,
		} );
		assert.deepEqual( ( await siteState( site ) ).passwords, [
			'admin: Stays',
		] );
		await assert.rejects(
			session.server.call( 'ws401_password_revoke', RevokeSchema, {
				uuid: own,
			} ),
			/not there any more/
		);
		await assert.rejects(
			list( { user: '999999' } ),
			/There is no such account/
		);
	} );

	test( 'knows this session among the others, and its nonce', async () => {
		await openSession( site );
		const { sessions, nonceAge } = await list( {
			restNonce: session.server.restNonce(),
		} );
		assert.ok( sessions.length >= 2 );
		assert.equal( sessions.filter( ( { current } ) => current ).length, 1 );
		assert.ok( [ 1, 2 ].includes( nonceAge ) );
		assert.equal( ( await list( { restNonce: 'x' } ) ).nonceAge, 0 );
		const others = await list( { user: edith } );
		assert.deepEqual( others.sessions, [] );
	} );

	test( 'knows a nonce that a cache has frozen in the page, and the diagnosis says so', async () => {
		const frozen = session.server.restNonce();
		const later = await openSession( site );
		const stale: Session = {
			...later,
			server: { ...later.server, restNonce: () => frozen },
		};
		const { nonceAge } = await later.server.call(
			'ws401_access_list',
			AccessListSchema,
			{ restNonce: frozen }
		);
		assert.equal( nonceAge, 0 );
		const found = async ( by: Session ) =>
			diagnose( await diagnosisEvidence( site, by ) ).findings.map(
				( { check } ) => check
			);
		assert.deepEqual( await found( stale ), [ 'nonce-stale' ] );
		assert.deepEqual( await found( later ), [] );
	} );

	test( 'puts the lost option back, and only a lost one', async () => {
		const repair = () =>
			session.server.call( 'ws401_in_use_repair', InUseRepairSchema );
		await withoutPasswords( site, false );
		await assert.rejects( repair(), /nothing was changed/ );
		assert.equal( ( await siteState( site ) ).inUse, false );

		await make( '1', 'Phone' );
		await site.php( `delete_option( 'using_application_passwords' );` );
		assert.ok( isOptionLost( await credentialsOf( session ) ) );
		const check = 'application-passwords-option-lost';
		const lost = await diagnosisEvidence( site, session );
		assert.equal( diagnose( lost ).findings[ 0 ]?.check, check );
		const unchanged = await verified( check, lost, session );
		assert.equal( unchanged.isProven, false );
		assert.match( unchanged.reason, /WordPress ignores/ );
		assert.deepEqual( await repair(), { inUse: true } );
		assert.equal(
			( await verified( check, lost, session ) ).isProven,
			true
		);
		assert.ok( ! isOptionLost( await credentialsOf( session ) ) );
	} );

	for ( const [ name, kind, login ] of [
		[ 'edith', 'login', 'edith' ],
		[ 'edith@example.org', 'email', 'edith' ],
		[ 'Edith P.', 'display-name', 'edith' ],
		[ 'My phone', 'application-name', 'admin' ],
		[ 'nobody at all', 'unknown', null ],
	] as const ) {
		test( `knows “${ name }” as ${ kind }`, async () => {
			await make( '1', 'My phone' );
			const found = await session.server.call(
				'ws401_user_lookup',
				UserLookupSchema,
				{ name }
			);
			assert.deepEqual( [ found.kind, found.login ], [ kind, login ] );
		} );
	}

	test( 'says how long cookies and nonces live after filters', async () => {
		await usePlugins( site, {
			'meadow/meadow.php': `add_filter( 'auth_cookie_expiration', function ( $seconds, $user, $remember ) { return $remember ? 600 : 300; }, 10, 3 );
			add_filter( 'nonce_life', function ( $seconds, $action ) { return 'wp_rest' === $action ? 7200 : $seconds; }, 10, 2 );`,
		} );
		const { lifetimes } = await credentialsOf( session );
		assert.deepEqual( lifetimes, {
			session: 300,
			remembered: 600,
			nonce: 7200,
		} );
		await usePlugins( site, {} );
	} );
} );
