/**
 * What it means for a site when requests are refused: one row a subject, the worst of which makes the finding.
 */
import { __, sprintf } from '@wordpress/i18n';
import type { Severity } from '../../diagnosis/evidence/types';
import { AJAX_EXCEPTION } from '../edit/add-ajax-exception';
import { listMeaning } from './address-list';
import { type Denial, type Meaning, step } from './denial';
import { hasPhpPattern } from './php-refused';
import { AGENTS, NAMESPACES } from './requests';
import type { Scene } from './scene';
import { listOf, placeName } from './words';

const SEVERITIES: Severity[] = [ 'error', 'warning', 'info' ];
const CHANGING = [ 'POST', 'PUT', 'PATCH', 'DELETE' ];

/** A refusal as a row sees it. */
interface Refused {
	scene: Scene;
	denial: Denial;
	/** Those of the row's requests that are refused. */
	hit: string[];
	/** The line, as people call it. */
	place: string;
	/** Whether a request is refused by the same line. */
	has: ( id: string ) => boolean;
}

/** A subject of refusals. */
interface Row {
	/** The requests that are about it. */
	of: readonly string[];
	/** What is refused, for a list. */
	name: () => string;
	/** Null where another row says it better, or it is nobody's trouble. */
	mean: ( refused: Refused ) => Meaning | null;
}

/** A meaning that is one sentence about the line. */
const plain =
	( id: string, severity: Severity, sentence: () => string ) =>
	( { place }: Pick< Refused, 'place' > ): Meaning => ( {
		id,
		severity,
		summary: sprintf( sentence(), place ),
	} );

const everything = plain( 'denies-everything', 'error', () =>
	/* translators: %s: place, such as: line 7 of .htaccess. */
	__(
		'The web server refuses the whole site, the REST API included, because of %s.',
		'who-said-401'
	)
);
const restApi = plain( 'denies-rest', 'error', () =>
	/* translators: %s: place, such as: line 7 of .htaccess. */
	__(
		'The web server refuses requests to the REST API before they reach WordPress, because of %s.',
		'who-said-401'
	)
);
const restToVisitors = plain( 'denies-rest-to-visitors', 'error', () =>
	/* translators: %s: place, such as: line 7 of .htaccess. */
	__(
		'The web server refuses requests to the REST API without a login cookie, because of %s: apps and application passwords are shut out too.',
		'who-said-401'
	)
);

const rest: Row = {
	of: [ 'posts' ],
	name: () => __( 'the REST API', 'who-said-401' ),
	mean( refused ) {
		const list = listMeaning(
			refused.scene,
			refused.denial,
			'posts',
			'error',
			() =>
				/* translators: %s: place, such as: line 7 of .htaccess. */
				__(
					'Only listed addresses get through to the REST API; everybody else is refused by %s.',
					'who-said-401'
				)
		);
		if ( list ) {
			return list;
		}
		if ( refused.has( 'front' ) ) {
			return everything( refused );
		}
		return refused.has( 'posts-cookie' )
			? restApi( refused )
			: restToVisitors( refused );
	},
};

/** All programs of WordPress at once, by a section that names their ending. */
const programs: Row = {
	of: [ 'login', 'admin-ajax', 'xmlrpc' ],
	name: () => __( 'PHP files', 'who-said-401' ),
	mean: ( { scene, denial, hit, place } ) =>
		hit.length === programs.of.length && hasPhpPattern( scene, denial.by )
			? plain( 'denies-php', 'error', () =>
					/* translators: %s: place, such as: line 7 of .htaccess. */
					__(
						'The web server refuses PHP files, because of %s: nobody can log in, and the dashboard and admin-ajax.php do not work.',
						'who-said-401'
					)
				)( { place } )
			: null,
};

const login: Row = {
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

/** Whatever brings a login in the Authorization header. */
const authorization: Row = {
	of: [ 'posts-basic', 'posts-bearer' ],
	name: () => __( 'requests with an Authorization header', 'who-said-401' ),
	mean: ( { place, has } ) =>
		has( 'posts' )
			? null
			: plain( 'denies-authorization', 'error', () =>
					/* translators: %s: place, such as: line 7 of .htaccess. */
					__(
						'The web server refuses requests with an Authorization header, because of %s: application passwords and tokens are shut out.',
						'who-said-401'
					)
				)( { place } ),
};

/** What the methods are used for, by those that are refused. */
function methodsSentence( refused: readonly string[] ): string {
	if ( refused.every( ( method ) => method === 'DELETE' ) ) {
		/* translators: 1: an HTTP method. 2: place, such as: line 7 of .htaccess. */
		return __(
			'The web server refuses the method %1$s, with which programs delete, because of %2$s.',
			'who-said-401'
		);
	}
	if ( refused.length === 1 ) {
		/* translators: 1: an HTTP method. 2: place, such as: line 7 of .htaccess. */
		return __(
			'The web server refuses the method %1$s, with which programs save, because of %2$s.',
			'who-said-401'
		);
	}
	return refused.includes( 'DELETE' )
		? /* translators: 1: HTTP methods. 2: place, such as: line 7 of .htaccess. */
			__(
				'The web server refuses the methods %1$s, with which posts are saved and deleted, because of %2$s.',
				'who-said-401'
			)
		: /* translators: 1: HTTP methods. 2: place, such as: line 7 of .htaccess. */
			__(
				'The web server refuses the methods %1$s, with which posts are saved, because of %2$s.',
				'who-said-401'
			);
}

const methods: Row = {
	of: CHANGING,
	name: () => __( 'methods that change something', 'who-said-401' ),
	mean: ( { hit, place } ) => ( {
		id: 'denies-methods',
		severity: 'error',
		summary: sprintf( methodsSentence( hit ), listOf( hit ), place ),
	} ),
};

const preflight: Row = {
	of: [ 'OPTIONS' ],
	name: () => __( 'the method OPTIONS', 'who-said-401' ),
	mean: plain( 'denies-methods', 'warning', () =>
		/* translators: %s: place, such as: line 7 of .htaccess. */
		__(
			'The web server refuses the method OPTIONS, with which browsers ask first when another site calls the REST API, because of %s.',
			'who-said-401'
		)
	),
};

const front: Row = {
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

const dashboard: Row = {
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

const index: Row = {
	of: [ 'index' ],
	name: () => __( 'the index of the REST API', 'who-said-401' ),
	mean: plain( 'denies-rest-index', 'warning', () =>
		/* translators: %s: place, such as: line 7 of .htaccess. */
		__(
			'The web server refuses the index of the REST API, because of %s: apps ask it first, and how to log in stands there.',
			'who-said-401'
		)
	),
};

const listOfUsers = plain( 'denies-users', 'warning', () =>
	/* translators: %s: place, such as: line 7 of .htaccess. */
	__(
		'The web server refuses the REST API’s list of users, because of %s. The block editor and apps ask for it as well.',
		'who-said-401'
	)
);

const users: Row = {
	of: [ 'users', 'me-basic', 'me-bearer', 'me-index', 'me-index-bearer' ],
	name: () => __( 'the REST API’s users', 'who-said-401' ),
	// Where the whole of the other form is refused, users are no matter of their own.
	mean: ( refused ) =>
		refused.has( 'posts-query' ) && ! refused.has( 'users' )
			? null
			: listOfUsers( refused ),
};

const namespaces: Row = {
	of: NAMESPACES.map( ( [ name ] ) => `namespace-${ name }` ),
	name: () => __( 'plugins’ part of the REST API', 'who-said-401' ),
	mean: ( { hit, place } ) => ( {
		id: 'denies-namespaces',
		severity: 'warning',
		summary: sprintf(
			/* translators: 1: names of namespaces, such as: wc, jetpack. 2: place, such as: line 7 of .htaccess. */
			__(
				'The web server refuses plugins’ parts of the REST API (asked were %1$s), because of %2$s.',
				'who-said-401'
			),
			listOf( hit.map( ( id ) => id.replace( 'namespace-', '' ) ) ),
			place
		),
	} ),
};

const otherForm: Row = {
	of: [ 'posts-query', ...CHANGING.map( ( method ) => `query-${ method }` ) ],
	name: () => __( 'the REST API’s other form', 'who-said-401' ),
	mean: plain( 'denies-rest-route', 'warning', () =>
		/* translators: %s: place, such as: line 7 of .htaccess. */
		__(
			'The web server refuses the REST API’s other form (?rest_route=), because of %s.',
			'who-said-401'
		)
	),
};

const agents: Row = {
	of: Object.keys( AGENTS ).map( ( name ) => `agent-${ name }` ),
	name: () => __( 'programs by their name', 'who-said-401' ),
	mean: ( { hit, place } ) => ( {
		id: 'denies-programs',
		severity: 'warning',
		summary: sprintf(
			/* translators: 1: names of programs. 2: place, such as: line 7 of .htaccess. */
			__(
				'The web server refuses programs by their name (%1$s), because of %2$s: whatever calls the REST API with them is shut out.',
				'who-said-401'
			),
			listOf( hit.map( ( id ) => id.replace( 'agent-', '' ) ) ),
			place
		),
	} ),
};

const server: Row = {
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

const ajax: Row = {
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

const adminPost: Row = {
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

const uploads: Row = {
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

const visitor: Row = {
	of: [ 'from-visitor', 'admin-from-visitor' ],
	name: () => __( 'your own address', 'who-said-401' ),
	mean: plain( 'shuts-visitor-out', 'warning', () =>
		/* translators: %s: place, such as: line 7 of .htaccess. */
		__( 'Your own address is refused by %s.', 'who-said-401' )
	),
};

const feeds: Row = {
	of: [ 'feed' ],
	name: () => __( 'feeds', 'who-said-401' ),
	mean: plain( 'denies-feeds', 'info', () =>
		/* translators: %s: place, such as: line 7 of .htaccess. */
		__( 'The site’s feeds are refused by %s.', 'who-said-401' )
	),
};

const sitemaps: Row = {
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

const xmlrpc: Row = {
	of: [ 'xmlrpc' ],
	name: () => __( 'xmlrpc.php', 'who-said-401' ),
	mean: ( { place } ) => ( {
		...plain( 'denies-xmlrpc', 'info', () =>
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'xmlrpc.php is refused by %s: right for most sites, but Jetpack and the old mobile app need it.',
				'who-said-401'
			)
		)( { place } ),
		steps: [],
	} ),
};

/** Of two equally bad ones the first is told. */
const ROWS: Row[] = [
	rest,
	programs,
	authorization,
	login,
	methods,
	front,
	dashboard,
	users,
	index,
	namespaces,
	otherForm,
	agents,
	preflight,
	server,
	ajax,
	adminPost,
	uploads,
	visitor,
	feeds,
	sitemaps,
	xmlrpc,
];

/** The worst of the refusals, and what else is refused; null when it is nobody's trouble. */
export function meaningOf(
	scene: Scene,
	denial: Denial
): { meaning: Meaning; others: string[] } | null {
	const has = ( id: string ) => denial.ids.includes( id );
	const place = placeName( scene, denial.by );
	const meanings = ROWS.flatMap( ( row ) => {
		const hit = row.of.filter( has );
		const meaning =
			hit.length > 0
				? row.mean( { scene, denial, hit, place, has } )
				: null;
		return meaning ? [ { row, meaning } ] : [];
	} );
	const [ worst ] = [ ...meanings ].sort(
		( a, b ) =>
			SEVERITIES.indexOf( a.meaning.severity ) -
			SEVERITIES.indexOf( b.meaning.severity )
	);
	return (
		( worst && {
			meaning: worst.meaning,
			others: meanings
				.filter( ( one ) => one !== worst )
				.map( ( { row } ) => row.name() ),
		} ) ??
		null
	);
}
