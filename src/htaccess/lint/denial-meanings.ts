import { __, sprintf } from '@wordpress/i18n';
import { AJAX_EXCEPTION } from '../edit/add-ajax-exception';
import { listMeaning } from './address-list';
import type { Denial, Meaning } from './denial';
import { AGENTS } from './requests';
import type { Scene } from './scene';
import { listOf, placeName } from './words';

const METHODS = [ 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS' ];

/** What the worst of the refusals means; null when it is nobody's trouble. */
export function meaningOf( scene: Scene, denial: Denial ): Meaning | null {
	return meaningAt( scene, denial, placeName( scene, denial.by ) );
}

function meaningAt(
	scene: Scene,
	denial: Denial,
	place: string
): Meaning | null {
	const { ids, by } = denial;
	const has = ( id: string ) => ids.includes( id );
	if ( has( 'posts' ) ) {
		const list = listMeaning( scene, denial, 'posts' );
		if ( list ) {
			return list;
		}
		if ( has( 'front' ) ) {
			return {
				id: 'denies-everything',
				severity: 'error',
				summary: sprintf(
					/* translators: %s: place, such as: line 7 of .htaccess. */
					__(
						'The web server refuses the whole site, the REST API included, because of %s.',
						'who-said-401'
					),
					place
				),
			};
		}
		return has( 'posts-cookie' )
			? {
					id: 'denies-rest',
					severity: 'error',
					summary: sprintf(
						/* translators: %s: place, such as: line 7 of .htaccess. */
						__(
							'The web server refuses requests to the REST API before they reach WordPress, because of %s.',
							'who-said-401'
						),
						place
					),
				}
			: {
					id: 'denies-rest-to-visitors',
					severity: 'error',
					summary: sprintf(
						/* translators: %s: place, such as: line 7 of .htaccess. */
						__(
							'The web server refuses requests to the REST API without a login cookie, because of %s: apps and application passwords are shut out too.',
							'who-said-401'
						),
						place
					),
				};
	}
	if ( has( 'users' ) ) {
		return {
			id: 'denies-users',
			severity: 'warning',
			summary: sprintf(
				/* translators: %s: place, such as: line 7 of .htaccess. */
				__(
					'The web server refuses the REST API’s list of users, because of %s. The block editor and apps ask for it as well.',
					'who-said-401'
				),
				place
			),
		};
	}
	const methods = METHODS.filter( has );
	if ( methods.length > 0 ) {
		return {
			id: 'denies-methods',
			severity: 'error',
			summary: sprintf(
				/* translators: 1: HTTP methods. 2: place, such as: line 7 of .htaccess. */
				__(
					'The web server refuses the methods %1$s, with which posts are saved and deleted, because of %2$s.',
					'who-said-401'
				),
				listOf( methods ),
				place
			),
		};
	}
	if ( has( 'posts-query' ) ) {
		return {
			id: 'denies-rest-route',
			severity: 'warning',
			summary: sprintf(
				/* translators: %s: place, such as: line 7 of .htaccess. */
				__(
					'The web server refuses the REST API’s other form (?rest_route=), because of %s.',
					'who-said-401'
				),
				place
			),
		};
	}
	const agents = Object.keys( AGENTS ).filter( ( name ) =>
		has( `agent-${ name }` )
	);
	if ( agents.length > 0 ) {
		return {
			id: 'denies-programs',
			severity: 'warning',
			summary: sprintf(
				/* translators: 1: names of programs. 2: place, such as: line 7 of .htaccess. */
				__(
					'The web server refuses programs by their name (%1$s), because of %2$s: whatever calls the REST API with them is shut out.',
					'who-said-401'
				),
				listOf( agents ),
				place
			),
		};
	}
	if ( has( 'from-server' ) || has( 'cron' ) ) {
		return {
			id: 'shuts-server-out',
			severity: 'warning',
			summary: sprintf(
				/* translators: %s: place, such as: line 7 of .htaccess. */
				__(
					'The server may not call itself, because of %s: scheduled tasks and Site Health need that.',
					'who-said-401'
				),
				place
			),
		};
	}
	if ( has( 'admin-ajax' ) ) {
		return {
			...( listMeaning( scene, denial, 'admin-ajax' ) ?? {} ),
			id: 'denies-admin-ajax',
			severity: 'warning',
			ajax: by.directory === `${ scene.input.site.core }wp-admin/`,
			summary: sprintf(
				/* translators: %s: place, such as: line 7 of .htaccess. */
				__(
					'Visitors’ pages cannot call admin-ajax.php, because of %s.',
					'who-said-401'
				),
				place
			),
			steps: [
				{
					text: __(
						'Let admin-ajax.php through, at the end of the file in wp-admin.',
						'who-said-401'
					),
					snippet: {
						language: 'apache',
						where: 'wp-admin/.htaccess',
						code: AJAX_EXCEPTION.any.join( '\n' ),
					},
				},
			],
		};
	}
	if ( has( 'from-visitor' ) || has( 'admin-from-visitor' ) ) {
		return {
			id: 'shuts-visitor-out',
			severity: 'warning',
			summary: sprintf(
				/* translators: %s: place, such as: line 7 of .htaccess. */
				__( 'Your own address is refused by %s.', 'who-said-401' ),
				place
			),
		};
	}
	if ( has( 'admin' ) ) {
		return listMeaning( scene, denial, 'admin' ) &&
			scene.input.site.visitor !== null &&
			! has( 'admin-from-visitor' )
			? null
			: {
					id: 'denies-admin',
					severity: 'info',
					summary: sprintf(
						/* translators: %s: place, such as: line 7 of .htaccess. */
						__(
							'The dashboard is refused to strangers by %s. The REST API is not affected.',
							'who-said-401'
						),
						place
					),
					steps: [],
				};
	}
	return has( 'xmlrpc' )
		? {
				id: 'denies-xmlrpc',
				severity: 'info',
				summary: sprintf(
					/* translators: %s: place, such as: line 7 of .htaccess. */
					__(
						'xmlrpc.php is refused by %s: right for most sites, but some services and old apps need it.',
						'who-said-401'
					),
					place
				),
				steps: [],
			}
		: null;
}
