/**
 * What it means when the REST API is refused, or some of it.
 */
import { __, sprintf } from '@wordpress/i18n';
import { listMeaning } from './address-list';
import { plain, type Row } from './denial-row';
import { AGENTS, NAMESPACES } from './requests';
import { listOf } from './words';

/** Methods that change something. */
const CHANGING = [ 'POST', 'PUT', 'PATCH', 'DELETE' ];

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

export const rest: Row = {
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

/** Whatever brings a login in the Authorization header. */
export const authorization: Row = {
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
			'The web server refuses the method %1$s, with which apps delete, because of %2$s.',
			'who-said-401'
		);
	}
	if ( refused.length === 1 ) {
		/* translators: 1: an HTTP method. 2: place, such as: line 7 of .htaccess. */
		return __(
			'The web server refuses the method %1$s, with which apps save, because of %2$s.',
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
export const methods: Row = {
	of: CHANGING,
	name: () => __( 'methods that change something', 'who-said-401' ),
	mean: ( { hit, place } ) => ( {
		id: 'denies-methods',
		severity: 'error',
		summary: sprintf( methodsSentence( hit ), listOf( hit ), place ),
	} ),
};

export const preflight: Row = {
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

export const index: Row = {
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

const ownAccount = plain( 'denies-users', 'warning', () =>
	/* translators: %s: place, such as: line 7 of .htaccess. */
	__(
		'The web server refuses the REST API’s route for one’s own account (/wp/v2/users/me), because of %s. Apps ask it who is logged in.',
		'who-said-401'
	)
);

export const users: Row = {
	of: [ 'users', 'me-basic', 'me-bearer', 'me-index', 'me-index-bearer' ],
	name: () => __( 'the REST API’s users', 'who-said-401' ),
	mean( refused ) {
		if ( refused.has( 'users' ) ) {
			return listOfUsers( refused );
		}
		// Where the whole of the other form is refused, users are no matter of their own.
		return refused.has( 'posts-query' ) ? null : ownAccount( refused );
	},
};

export const namespaces: Row = {
	of: NAMESPACES.map( ( [ name ] ) => `namespace-${ name }` ),
	name: () => __( 'plugins’ part of the REST API', 'who-said-401' ),
	mean: ( { hit, place } ) => ( {
		id: 'denies-namespaces',
		severity: 'warning',
		summary: sprintf(
			/* translators: 1: names of namespaces, such as: wc, oembed. 2: place, such as: line 7 of .htaccess. */
			__(
				'The web server refuses plugins’ parts of the REST API (asked were %1$s), because of %2$s.',
				'who-said-401'
			),
			listOf( hit.map( ( id ) => id.replace( 'namespace-', '' ) ) ),
			place
		),
	} ),
};

const wholeOtherForm = plain( 'denies-rest-route', 'warning', () =>
	/* translators: %s: place, such as: line 7 of .htaccess. */
	__(
		'The web server refuses the REST API’s other form (?rest_route=), because of %s.',
		'who-said-401'
	)
);

export const otherForm: Row = {
	of: [ 'posts-query', ...CHANGING.map( ( method ) => `query-${ method }` ) ],
	name: () => __( 'the REST API’s other form', 'who-said-401' ),
	mean( refused ) {
		if ( refused.has( 'posts-query' ) ) {
			return wholeOtherForm( refused );
		}
		const methodsHit = refused.hit.map( ( id ) =>
			id.replace( 'query-', '' )
		);
		// Methods that are refused in both forms are told as such.
		return methodsHit.every( refused.has )
			? null
			: {
					id: 'denies-rest-route',
					severity: 'warning',
					summary: sprintf(
						/* translators: 1: HTTP methods. 2: place, such as: line 7 of .htaccess. */
						__(
							'In the REST API’s other form (?rest_route=), the web server refuses %1$s, because of %2$s.',
							'who-said-401'
						),
						listOf( methodsHit ),
						refused.place
					),
				};
	},
};

export const agents: Row = {
	of: Object.keys( AGENTS ).map( ( name ) => `agent-${ name }` ),
	name: () => __( 'apps by their name', 'who-said-401' ),
	mean: ( { hit, place } ) => ( {
		id: 'denies-programs',
		severity: 'warning',
		summary: sprintf(
			/* translators: 1: names of programs. 2: place, such as: line 7 of .htaccess. */
			__(
				'The web server refuses apps by their name (%1$s), because of %2$s: whatever calls the REST API with them is shut out.',
				'who-said-401'
			),
			listOf( hit.map( ( id ) => id.replace( 'agent-', '' ) ) ),
			place
		),
	} ),
};
