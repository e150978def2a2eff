import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { examplePath, readableRoute } from '../../src/diagnosis/routes/path';
import {
	VISITOR,
	type Asker,
	type Route,
} from '../../src/diagnosis/routes/types';
import { expectedFor, ruleOf } from '../../src/diagnosis/routes/who-may-call';
import type { SiteFacts } from '../../src/diagnosis/evidence/types';
import { FactsSchema } from '../../src/transport/action-schemas';
import { askInside } from '../../src/transport/routes/ask-inside';
import { readRoutes } from '../../src/transport/routes/read-routes';
import { phpString, usePlugins } from '../sandbox/plugin-files';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';

/** Rules that no table can know: each ability and each view brings its own. */
const ITS_OWN_CODE = [
	'WP_REST_Abilities_V1_Run_Controller::check_ability_permissions',
	'WP_REST_View_Config_Controller::get_items_permissions_check',
];

/** Routes whose answer takes other websites or half a minute. */
const SLOW =
	/block-directory|pattern-directory|site-health\/v1\/(tests|directory)|wp-block-editor\/v1\/export/;

/** A GET that needs no value for anything. */
function isPlain( { route, methods, handlers }: Route ): boolean {
	const get = handlers?.find( ( each ) => each.methods.includes( 'GET' ) );
	return (
		methods.includes( 'GET' ) &&
		readableRoute( route ) === route &&
		get?.required.length === 0 &&
		! SLOW.test( route )
	);
}

for ( const wordpress of [ '6.8.12', '7.1.4' ] ) {
	describe( `WordPress ${ wordpress }`, () => {
		let site: TestSite;
		let session: Session;
		let facts: SiteFacts;
		let routes: Route[];
		let asker: Asker;

		before( async () => {
			site = await openSite( { wordpress } );
			await usePlugins( site, {} );
			session = await openSession( site );
			facts = ( await session.server.call( 'ws401_facts', FactsSchema ) )
				.site as SiteFacts;
			const table = await readRoutes(
				session.server,
				session.world,
				facts
			);
			assert.equal( table.trouble, '' );
			assert.deepEqual( table.index, { kind: 'read', by: 'visitor' } );
			assert.ok( table.asker );
			( { routes, asker } = { ...table, asker: table.asker } );
		} );
		after( () => site.stop() );

		test( 'lists what the index lists, with a rule for every route', async () => {
			const index = await ( await fetch( facts.restRoot ) ).json();
			assert.deepEqual(
				Object.keys( index.routes ).filter(
					( route ) =>
						! routes.some( ( each ) => each.route === route )
				),
				[]
			);
			assert.ok( routes.length >= 120 );
			assert.deepEqual(
				routes.filter( ( { from } ) => from === 'index' ),
				[]
			);
			const unknown = routes.flatMap(
				( { handlers } ) =>
					handlers
						?.filter(
							( each ) => ruleOf( each ).kind === 'unknown'
						)
						.map( ( { permission } ) => permission?.declared ) ?? []
			);
			assert.deepEqual(
				[ ...new Set( unknown ) ].filter(
					( name ) => ! ITS_OWN_CODE.includes( name ?? '' )
				),
				[]
			);
		} );

		test( 'the table agrees with what visitors and the administrator get', async () => {
			let compared = 0;
			for ( const route of routes.filter( isPlain ) ) {
				const handler = route.handlers?.find( ( { methods } ) =>
					methods.includes( 'GET' )
				);
				assert.ok( handler );
				const path = `/wp-json${ route.route }`;
				const [ asVisitor, asAdministrator ] = await Promise.all( [
					fetch( site.url + path ),
					session.fetch( path, {
						headers: {
							'X-WP-Nonce': session.server.restNonce(),
						},
					} ),
				] );
				for ( const [ who, answer ] of [
					[ VISITOR, asVisitor ],
					[ asker, asAdministrator ],
				] as const ) {
					const { outcome } = expectedFor(
						ruleOf( handler ),
						handler,
						who
					);
					const said = `${ route.route } as ${ who.known ? 'administrator' : 'visitor' }: ${ answer.status }, expected ${ outcome }`;
					if ( outcome === 'refused' ) {
						assert.equal(
							answer.status,
							who.known ? 403 : 401,
							said
						);
						compared++;
					} else if ( outcome === 'allowed' ) {
						assert.equal( answer.status, 200, said );
						compared++;
					}
				}
			}
			assert.ok( compared > 60, `${ compared } compared` );
		} );

		/** An account of a role, with those of the administrator's rights that it has too. */
		async function askerOf(
			role: string
		): Promise< { user: number; who: Asker } > {
			const { id, rights } = JSON.parse(
				await site.php( `
					$id = wp_insert_user( array( 'user_login' => '${ role }', 'user_email' => '${ role }@example.org', 'user_pass' => wp_generate_password(), 'role' => '${ role }' ) );
					$names = json_decode( ${ phpString( JSON.stringify( asker.rights ) ) }, true );
					echo wp_json_encode( array( 'id' => $id, 'rights' => array_values( array_filter( $names, fn( $name ) => user_can( $id, $name ) ) ) ) );
				` )
			);
			return { user: id, who: { ...asker, rights } };
		}

		test( 'the table agrees with every permission callback, asked as visitor and as several roles', async () => {
			const disagreements: string[] = [];
			let compared = 0;
			const template = await site.php(
				`echo get_stylesheet(), '//index';`
			);
			for ( const { user, who } of [
				{ user: 0, who: VISITOR },
				{ user: 1, who: asker },
				await askerOf( 'editor' ),
				await askerOf( 'subscriber' ),
			] ) {
				const asked = routes
					.filter( ( { route } ) => ! SLOW.test( route ) )
					.flatMap( ( { route, handlers } ) =>
						( handlers ?? [] ).map( ( handler ) => ( {
							handler,
							question: {
								method: handler.methods[ 0 ] ?? '',
								route: examplePath( route, {
									'/wp/v2/users/': '1',
									'/wp/v2/templates/': template,
									'/wp/v2/template-parts/': template,
								} ),
							},
						} ) )
					);
				for ( let at = 0; at < asked.length; at += 20 ) {
					const some = asked.slice( at, at + 20 );
					const answers = await askInside(
						session.server,
						user,
						some.map( ( { question } ) => question )
					);
					answers.forEach( ( { status, code, trouble }, i ) => {
						const each = some[ i ];
						assert.ok( each );
						const { outcome } = expectedFor(
							ruleOf( each.handler ),
							each.handler,
							who
						);
						const isRefused = status === 401 || status === 403;
						// What an example names need not be there.
						const isAbout = status !== 404 && status !== 400;
						if (
							trouble ||
							( outcome === 'allowed' && isRefused ) ||
							( outcome === 'refused' && isAbout && ! isRefused )
						) {
							disagreements.push(
								`${ each.question.method } ${ each.question.route } as account ${ user }: ${ status } ${ code } ${ trouble }, expected ${ outcome }`
							);
						}
						compared += Number( isAbout );
					} );
				}
			}
			assert.deepEqual( disagreements, [] );
			assert.ok( compared > 400, `${ compared } compared` );
		} );
	} );
}
