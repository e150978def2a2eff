/**
 * What it means when WordPress’s own files, its pages or its visitors are refused.
 */
import { __, sprintf } from '@wordpress/i18n';
import { AJAX_EXCEPTION } from '../edit/add-ajax-exception';
import { allWords } from '../../apache/syntax/words';
import { listMeaning } from './address-list';
import { step } from './denial';
import { plain, type Row } from './denial-row';
import { hasPhpPattern, isMalware } from './php-refused';
import type { Scene } from './scene';
import { listOf } from './words';

/** As many of WordPress's programs refused by their ending are no wish of anybody's. */
const MANY = 3;

/** Programs of WordPress, by a section that names their ending. */
export const programs: Row = {
	of: [ 'login', 'admin-ajax', 'admin-post', 'cron', 'xmlrpc' ],
	name: () => __( 'PHP files', 'who-said-401' ),
	mean( { scene, denial, hit, place } ) {
		if ( hit.length < MANY || ! hasPhpPattern( scene, denial.by ) ) {
			return null;
		}
		const files = [
			...new Set(
				hit.map(
					( id ) =>
						scene
							.named( id )
							?.request.path.replace( /^.*\//, '' ) ?? id
				)
			),
		];
		return {
			id: 'denies-php',
			severity: 'error',
			summary: isMalware( scene, denial.by )
				? sprintf(
						/* translators: 1: names of files. 2: place, such as: line 7 of .htaccess. */
						__(
							'Lines as malware writes them: the web server refuses WordPress’s PHP files (%1$s) and lets a few names through, because of %2$s.',
							'who-said-401'
						),
						listOf( files ),
						place
					)
				: sprintf(
						/* translators: 1: names of files. 2: place, such as: line 7 of .htaccess. */
						__(
							'The web server refuses WordPress’s PHP files (%1$s), because of %2$s.',
							'who-said-401'
						),
						listOf( files ),
						place
					),
		};
	},
};

/** Whether a rule leads from another address to the login page. */
const leadsToLogin = ( { directives }: Scene ): boolean =>
	directives.some(
		( { name, node } ) =>
			name === 'rewriterule' &&
			/wp-login\.php/.test( allWords( node.args )[ 1 ] ?? '' )
	);

const renamedLogin = plain( 'denies-login', 'info', () =>
	/* translators: %s: place, such as: line 7 of .htaccess. */
	__(
		'wp-login.php is refused under its own name by %s; another rule leads to it from another address.',
		'who-said-401'
	)
);

export const login: Row = {
	of: [ 'login', 'login-post' ],
	name: () => __( 'the login page', 'who-said-401' ),
	mean( { scene, denial, place, has } ) {
		const list = listMeaning(
			scene,
			denial,
			has( 'login' ) ? 'login' : 'login-post',
			'warning',
			() =>
				/* translators: %s: place, such as: line 7 of .htaccess. */
				__(
					'Only listed addresses get to the login page; everybody else is refused by %s.',
					'who-said-401'
				)
		);
		if ( list ) {
			return {
				...list,
				id: 'denies-login',
				steps: [
					step(
						sprintf(
							/* translators: %s: IP addresses. */
							__(
								'Of the addresses known here, these are let in: %s.',
								'who-said-401'
							),
							listOf( list.inside ?? [] )
						)
					),
					...( list.steps ?? [] ),
				],
			};
		}
		if ( leadsToLogin( scene ) ) {
			return renamedLogin( { place } );
		}
		return has( 'login-post' )
			? plain( 'denies-login', 'error', () =>
					/* translators: %s: place, such as: line 7 of .htaccess. */
					__(
						'Nobody can log in at wp-login.php: the web server refuses it, because of %s.',
						'who-said-401'
					)
				)( { place } )
			: plain( 'denies-login', 'info', () =>
					/* translators: %s: place, such as: line 7 of .htaccess. */
					__(
						'The login page is refused to whoever comes from outside, because of %s; its own form gets through.',
						'who-said-401'
					)
				)( { place } );
	},
};

export const front: Row = {
	of: [ 'front', 'page' ],
	name: () => __( 'the site’s pages', 'who-said-401' ),
	mean: plain( 'denies-pages', 'error', () =>
		/* translators: %s: place, such as: line 7 of .htaccess. */
		__(
			'The web server refuses the site’s own pages, because of %s.',
			'who-said-401'
		)
	),
};

export const dashboard: Row = {
	of: [ 'admin' ],
	name: () => __( 'the dashboard', 'who-said-401' ),
	mean( { scene, denial, place, has } ) {
		const list = listMeaning( scene, denial, 'admin', 'info', () =>
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'The dashboard is refused to strangers by %s. The REST API is not affected.',
				'who-said-401'
			)
		);
		if ( list ) {
			return scene.input.site.visitor !== null &&
				! has( 'admin-from-visitor' )
				? null
				: { ...list, id: 'denies-admin', steps: [] };
		}
		return plain( 'denies-admin', 'error', () =>
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'The web server refuses the dashboard to everybody, because of %s.',
				'who-said-401'
			)
		)( { place } );
	},
};

export const server: Row = {
	of: [ 'from-server', 'cron' ],
	name: () => __( 'requests of the server itself', 'who-said-401' ),
	mean: ( refused ) =>
		refused.has( 'from-server' )
			? plain( 'shuts-server-out', 'warning', () =>
					/* translators: %s: place, such as: line 7 of .htaccess. */
					__(
						'The server may not call itself, because of %s: scheduled tasks and Site Health need that.',
						'who-said-401'
					)
				)( refused )
			: plain( 'denies-cron', 'warning', () =>
					/* translators: %s: place, such as: line 7 of .htaccess. */
					__(
						'The web server refuses wp-cron.php to the server itself, because of %s: scheduled tasks only run where the host starts them in another way.',
						'who-said-401'
					)
				)( refused ),
};

export const ajax: Row = {
	of: [ 'admin-ajax' ],
	name: () => __( 'admin-ajax.php', 'who-said-401' ),
	mean: ( { scene, denial: { by }, place } ) => ( {
		...plain( 'denies-admin-ajax', 'warning', () =>
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'Visitors’ pages cannot call admin-ajax.php, because of %s.',
				'who-said-401'
			)
		)( { place } ),
		ajax: by.directory === `${ scene.input.site.core }wp-admin/`,
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
	} ),
};

export const adminPost: Row = {
	of: [ 'admin-post' ],
	name: () => __( 'admin-post.php', 'who-said-401' ),
	mean: plain( 'denies-admin-post', 'warning', () =>
		/* translators: %s: place, such as: line 7 of .htaccess. */
		__(
			'Forms that plugins send to admin-post.php are refused by %s.',
			'who-said-401'
		)
	),
};

export const uploads: Row = {
	of: [ 'uploads' ],
	name: () => __( 'uploaded pictures', 'who-said-401' ),
	mean: plain( 'denies-uploads', 'warning', () =>
		/* translators: %s: place, such as: line 7 of .htaccess. */
		__(
			'The web server refuses uploaded pictures to the site’s own pages, because of %s.',
			'who-said-401'
		)
	),
};

export const visitor: Row = {
	of: [ 'from-visitor', 'admin-from-visitor' ],
	name: () => __( 'your own address', 'who-said-401' ),
	mean: plain( 'shuts-visitor-out', 'warning', () =>
		/* translators: %s: place, such as: line 7 of .htaccess. */
		__( 'Your own address is refused by %s.', 'who-said-401' )
	),
};

export const feeds: Row = {
	of: [ 'feed' ],
	name: () => __( 'feeds', 'who-said-401' ),
	mean: plain( 'denies-feeds', 'info', () =>
		/* translators: %s: place, such as: line 7 of .htaccess. */
		__( 'The site’s feeds are refused by %s.', 'who-said-401' )
	),
};

export const sitemaps: Row = {
	of: [ 'sitemap' ],
	name: () => __( 'the sitemap', 'who-said-401' ),
	mean: plain( 'denies-sitemap', 'info', () =>
		/* translators: %s: place, such as: line 7 of .htaccess. */
		__(
			'WordPress’s sitemap, which search engines ask for, is refused by %s.',
			'who-said-401'
		)
	),
};

export const xmlrpc: Row = {
	of: [ 'xmlrpc' ],
	name: () => __( 'xmlrpc.php', 'who-said-401' ),
	mean: ( { place } ) => ( {
		...plain( 'denies-xmlrpc', 'info', () =>
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'xmlrpc.php is refused by %s: right for most sites, but services that log in through XML-RPC need it.',
				'who-said-401'
			)
		)( { place } ),
		steps: [],
	} ),
};
