import type {
	AccountFacts,
	PageFacts,
	Probe,
	SiteFacts,
} from '../evidence/types';
import { hasPlainPermalinks } from '../exchange/address';
import { expectations } from '../exchange/expectations';
import {
	directProbe,
	echoProbe,
	restProbe,
	withoutRepeats,
} from './make-probe';

/** What the plan depends on. */
export interface Plan {
	site: SiteFacts;
	page: PageFacts;
	account: AccountFacts;
}

/** The front page, which is what people open. */
export const frontPageOf = ( { home }: SiteFacts ): string =>
	`${ home.replace( /\/$/, '' ) }/`;

/** The feed of the newest posts (`WP_Rewrite::$feed_base`). */
function feedOf( site: SiteFacts ): string {
	const { permalinkStructure } = site;
	const below = permalinkStructure.startsWith( '/index.php/' )
		? 'index.php/feed/'
		: 'feed/';
	return (
		frontPageOf( site ) +
		( permalinkStructure === '' ? '?feed=rss2' : below )
	);
}

const POSTS = '/wp/v2/posts?per_page=1';
const ME = '/wp/v2/users/me';

/** The save whose dry run shows whether this account can save a post. */
function saveRoute( site: SiteFacts ): string {
	return site.editablePost === null
		? '/wp/v2/posts'
		: `/wp/v2/posts/${ site.editablePost }`;
}

const POSTS_FOR_VISITORS = {
	endpoint: 'posts',
	route: POSTS,
	credential: 'none',
	expects: expectations.posts,
} as const;

const NOBODY = {
	endpoint: 'users-me',
	route: ME,
	credential: 'none',
	expects: expectations.nobody,
} as const;

/**
 * Probes that every diagnosis of a site sends, whatever the facts say, as far as they follow from where its REST API begins: they need
 * not wait for the facts. None where the addresses depend on more.
 *
 * @param restRoot Where the REST API begins.
 * @param page     What the browser knows.
 */
export function planEarly( restRoot: string, page: PageFacts ): Probe[] {
	const site = { restRoot, restPrefix: '', permalinkStructure: '/' };
	return hasPlainPermalinks( site )
		? []
		: [ NOBODY, POSTS_FOR_VISITORS ]
				.map( ( { expects, ...asked } ) =>
					restProbe( site, page, { ...asked, expects: expects() } )
				)
				.filter( ( { vantage } ) => vantage === 'browser' );
}

/**
 * The probes every diagnosis starts with: at most 12, in the order in which they should be sent.
 *
 * `planFollowUps` asks on where their answers leave a question open. The echo's address is only the action's; the
 * transport replaces it with a signed ticket.
 */
export function planProbes( { site, page, account }: Plan ): Probe[] {
	const rest = ( asked: Parameters< typeof restProbe >[ 2 ] ) =>
		restProbe( site, page, asked );
	const index = {
		endpoint: 'index',
		route: '/',
		credential: 'none',
		expects: expectations.index(),
	} as const;
	const me = { endpoint: 'users-me', route: ME } as const;
	const knownMe = {
		...me,
		credential: 'cookie-nonce',
		expects: expectations.me(),
	} as const;

	return withoutRepeats( [
		rest( index ),
		rest( { ...POSTS_FOR_VISITORS, expects: expectations.posts() } ),
		directProbe( page, frontPageOf( site ), {
			endpoint: 'front-page',
			credential: 'none',
			expects: expectations.frontPage(),
		} ),
		rest( {
			endpoint: 'users',
			// As programs spell it, those that guess login names too: some rules end where the address goes on.
			route: '/wp/v2/users',
			credential: 'none',
			expects: expectations.users(),
		} ),
		rest( { ...NOBODY, expects: expectations.nobody() } ),
		rest( knownMe ),
		rest( {
			endpoint: 'edit-context',
			route: '/wp/v2/types/post?context=edit',
			credential: 'cookie-nonce',
			expects: expectations.editContext( account ),
		} ),
		rest( {
			...me,
			credential: 'cookie',
			expects: expectations.cookieAlone(),
		} ),
		rest( {
			endpoint: 'save-post',
			route: saveRoute( site ),
			method: 'POST',
			dryRun: true,
			credential: 'cookie-nonce',
			expects: expectations.savePost( account ),
		} ),
		echoProbe( site, page, {} ),
		rest( {
			endpoint: 'preflight',
			route: POSTS,
			method: 'OPTIONS',
			credential: 'none',
			vantage: 'loopback',
			expects: expectations.preflight(),
		} ),
		directProbe( page, feedOf( site ), {
			endpoint: 'feed',
			credential: 'none',
			// In one call with the preflight, and where it is sent on to shows.
			vantage: 'loopback',
			expects: expectations.feed(),
		} ),
	] );
}
