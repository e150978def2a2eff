import type {
	AccountFacts,
	PageFacts,
	Probe,
	SiteFacts,
} from '../evidence/types';
import { expectations } from '../exchange/expectations';
import {
	ajaxProbe,
	directProbe,
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

const POSTS = '/wp/v2/posts?per_page=1';
const ME = '/wp/v2/users/me';

/** The save whose dry run shows whether this account can save a post. */
function saveRoute( site: SiteFacts ): string {
	return site.editablePost === null
		? '/wp/v2/posts'
		: `/wp/v2/posts/${ site.editablePost }`;
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
	const posts = {
		endpoint: 'posts',
		route: POSTS,
		credential: 'none',
		expects: expectations.posts(),
	} as const;
	const me = { endpoint: 'users-me', route: ME } as const;
	const echo = {
		endpoint: 'echo',
		credential: 'none',
		expects: expectations.echo(),
	} as const;
	const knownMe = {
		...me,
		credential: 'cookie-nonce',
		expects: expectations.me(),
	} as const;

	return withoutRepeats( [
		rest( index ),
		rest( posts ),
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
		rest( {
			...me,
			credential: 'none',
			expects: expectations.nobody(),
		} ),
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
		ajaxProbe( site, page, 'ws401_echo', echo ),
		rest( {
			endpoint: 'preflight',
			route: POSTS,
			method: 'OPTIONS',
			credential: 'none',
			vantage: 'loopback',
			expects: expectations.preflight(),
		} ),
		ajaxProbe( site, page, 'ws401_echo', { ...echo, vantage: 'loopback' } ),
	] );
}
