import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import * as v from 'valibot';

import {
	AccessListSchema,
	CredentialsSchema,
	TripStartSchema,
	UserLookupSchema,
} from '../../src/transport/credentials/schemas';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';

/** Somebody of another site of the network, in every way they could be called. */
const OUTSIDER = {
	login: 'hidden_login',
	email: 'boss@secret.example',
	name: 'Jane Boss',
	application: 'Her secret phone',
};

/** Actions that answer about other things than the site, or are another's to test: each is asked with fields that it takes. */
const FIELDS: Record< string, Record< string, string >[] > = {
	ws401_user_lookup: Object.values( OUTSIDER ).map( ( name ) => ( {
		name,
	} ) ),
	ws401_accounts: [ ...Object.values( OUTSIDER ), '' ].map( ( search ) => ( {
		search,
	} ) ),
	ws401_from_server: [
		{
			probe: JSON.stringify( {
				url: 'http://127.0.0.1/',
				method: 'GET',
				credential: 'none',
				headers: {},
			} ),
		},
	],
	ws401_trip_start: [ { consent: '1' } ],
	ws401_run_start: [ { consent: '1' } ],
	ws401_htaccess_read: [ { paths: '[]', passwordFiles: '[]' } ],
	ws401_htaccess_status: [ { directory: '/' } ],
};

describe( 'the administrator of one site of a network', () => {
	let site: TestSite;
	let session: Session;
	let network: Session;
	let outsider: number;

	before( async () => {
		site = await openSite( { multisite: 'subdirectory' } );
		outsider = Number(
			await site.php( `
				$blog = wpmu_create_blog( parse_url( home_url(), PHP_URL_HOST ) . ( parse_url( home_url(), PHP_URL_PORT ) ? ':' . parse_url( home_url(), PHP_URL_PORT ) : '' ), '/sub/', 'Sub', 1 );
				$admin = wp_insert_user( array( 'user_login' => 'subadmin', 'user_pass' => 'password', 'user_email' => 'sub@example.org' ) );
				add_user_to_blog( $blog, $admin, 'administrator' );
				$member = wp_insert_user( array( 'user_login' => 'member', 'user_pass' => 'password', 'user_email' => 'member@example.org', 'display_name' => 'A Member' ) );
				add_user_to_blog( $blog, $member, 'editor' );
				$outsider = wp_insert_user( array( 'user_login' => '${ OUTSIDER.login }', 'user_pass' => 'password', 'user_email' => '${ OUTSIDER.email }', 'display_name' => '${ OUTSIDER.name }' ) );
				add_user_to_blog( 1, $outsider, 'editor' );
				WP_Application_Passwords::create_new_application_password( $outsider, array( 'name' => '${ OUTSIDER.application }' ) );
				WP_Application_Passwords::create_new_application_password( $member, array( 'name' => 'Member phone' ) );
				remove_user_from_blog( $admin, 1 );
				remove_user_from_blog( $member, 1 );
				remove_user_from_blog( 1, $blog );
				echo $outsider;
			` )
		);
		const below = { ...site, url: `${ site.url }/sub` };
		session = await openSession( below, 'subadmin', 'password' );
		network = await openSession( below );
	} );
	after( () => site.stop() );

	const lookUp = ( name: string, by = session ) =>
		by.server.call( 'ws401_user_lookup', UserLookupSchema, { name } );

	for ( const [ kind, name ] of Object.entries( OUTSIDER ) ) {
		test( `finds nobody of another site by ${ kind }`, async () => {
			assert.deepEqual( await lookUp( name ), {
				kind: 'unknown',
				login: null,
				passwords: 0,
				roles: [],
				available: false,
			} );
		} );
	}

	test( 'does not find the network’s administrator either', async () => {
		for ( const name of [ 'admin', 'admin@example.org' ] ) {
			assert.equal( ( await lookUp( name ) ).kind, 'unknown' );
		}
	} );

	test( 'finds a member of the site, and is not told of passwords that WordPress would not show', async () => {
		const found = await lookUp( 'member@example.org' );
		assert.deepEqual(
			[ found.kind, found.login, found.roles, found.passwords ],
			[ 'email', 'member', [ 'editor' ], null ]
		);
	} );

	test( 'is not who looks after the network: that account finds everybody', async () => {
		const found = await lookUp( OUTSIDER.email, network );
		assert.deepEqual(
			[ found.login, found.passwords ],
			[ OUTSIDER.login, 1 ]
		);
	} );

	test( 'sees no password, session or right of another account', async () => {
		for ( const user of [ '1', String( outsider ) ] ) {
			await assert.rejects(
				session.server.call( 'ws401_access_list', AccessListSchema, {
					user,
				} ),
				{ code: 'ws401_user_unknown' }
			);
			await assert.rejects(
				session.server.call( 'ws401_inside_answers', v.unknown(), {
					user,
					questions: '[{"method":"GET","route":"/wp/v2/users/me"}]',
				} ),
				{ code: 'ws401_account_unknown' }
			);
			await assert.rejects(
				session.server.call( 'ws401_password_revoke', v.unknown(), {
					user,
					uuid: 'x',
				} ),
				{ code: 'ws401_user_unknown' }
			);
		}
	} );

	test( 'is told how many members have application passwords, not how many of the network', async () => {
		const facts = ( by: Session ) =>
			by.server.call(
				'ws401_facts',
				v.object( {
					credentials: CredentialsSchema,
					components: v.object( {
						plugins: v.array( v.object( { version: v.string() } ) ),
					} ),
				} )
			);
		const theirs = await facts( session );
		assert.equal( theirs.credentials.holders, 1 );
		assert.ok(
			theirs.components.plugins.every( ( { version } ) => version === '' )
		);
		const all = await facts( network );
		assert.equal( all.credentials.holders, 2 );
		assert.ok(
			all.components.plugins.every( ( { version } ) => version !== '' )
		);
	} );

	test( 'gets nothing of another site’s people out of any action', async () => {
		const actions: string[] = JSON.parse(
			await site.php(
				`echo wp_json_encode( array_keys( WhoSaid401\\Actions\\Registry::ACTIONS ) );`
			)
		);
		assert.ok( actions.length > 20 );
		for ( const action of actions ) {
			for ( const fields of FIELDS[ action ] ?? [ {} ] ) {
				const body = new FormData();
				body.append( 'nonce', session.server.pageNonce() );
				for ( const [ name, value ] of Object.entries( fields ) ) {
					body.append( name, value );
				}
				const answer = await session.fetch(
					`${ session.ajaxUrl }?action=${ action }`,
					{ method: 'POST', body }
				);
				const text = await answer.text();
				for ( const secret of Object.values( OUTSIDER ) ) {
					assert.ok(
						! text.includes( secret ),
						`${ action } tells “${ secret }”: ${ text.slice( 0, 300 ) }`
					);
				}
				if ( /^ws401_(run_|trace|htaccess_|in_use)/.test( action ) ) {
					assert.equal( answer.status, 403, action );
				}
			}
		}
		await session.fetch( '/sub/wp-admin/tools.php?page=who-said-401' );
	} );

	test( 'has a temporary password that no other site of the network takes, whether or not the plugin is there', async () => {
		for ( const isEverywhere of [ true, false ] ) {
			if ( ! isEverywhere ) {
				await site.php( `
					update_site_option( 'active_sitewide_plugins', array() );
					switch_to_blog( get_id_from_blogname( 'sub' ) );
					update_option( 'active_plugins', array( 'who-said-401/plugin.php' ) );
				` );
			}
			const { authorization, uuid } = await session.server.call(
				'ws401_trip_start',
				TripStartSchema,
				{ consent: '1' }
			);
			const ask = ( folder: string ) =>
				fetch( `${ site.url }${ folder }/wp-json/wp/v2/users/me`, {
					headers: { Authorization: authorization },
				} );
			assert.equal( ( await ask( '/sub' ) ).status, 200 );
			assert.equal( ( await ask( '' ) ).status, 401 );
			await session.server.call( 'ws401_trip_end', v.unknown(), {
				uuid,
			} );
			assert.equal( ( await ask( '/sub' ) ).status, 401 );
		}
	} );
} );
