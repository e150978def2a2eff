import type {
	Exchange,
	HeaderEcho,
	InsideSeen,
	Probe,
} from '../evidence/types';
import { expectations } from '../exchange/expectations';
import { restProbe } from './make-probe';
import type { Plan } from './plan-probes';
import { isOpenToVisitors } from './visitor-answers';

/** How many addresses are asked. */
const ASKED = 3;

/** The posts at the other form of their address, which have their own place in a diagnosis. */
const OTHER_FORM = 'posts-form';

/** Another post than the newest: asked inside only, to tell a closed post from closed posts. */
const OTHER_POST = 'other-post';

/** Before the name of a public route, the endpoint of a probe of it. */
export const PUBLIC_ENDPOINT = 'public-' as const;

/** Whether WordPress itself refuses a visitor there, or has nothing there. */
const isRefusedInside = ( { status }: InsideSeen ): boolean =>
	status === null || status >= 400;

/** Whether nothing but one post is closed, and WordPress itself gives a visitor another one: then it is closed by choice, as for members. */
export const isOnePostAmongOpen = (
	echo: HeaderEcho | null,
	closed: readonly Exchange[]
): boolean =>
	closed.every(
		( { probe } ) => probe.endpoint === `${ PUBLIC_ENDPOINT }single-post`
	) &&
	( echo?.inside ?? [] ).some(
		( each ) => each.name === OTHER_POST && ! isRefusedInside( each )
	);

/** The probe that asks a route at its address. */
function probeOf(
	{ site, page }: Plan,
	{ name, method, route }: InsideSeen
): Probe {
	return name === OTHER_FORM
		? restProbe( site, page, {
				endpoint: 'posts',
				route: '/wp/v2/posts?per_page=1',
				credential: 'none',
				form: 'query',
				expects: expectations.posts(),
			} )
		: restProbe( site, page, {
				endpoint: `${ PUBLIC_ENDPOINT }${ name }`,
				route,
				method,
				credential: 'none',
				expects: expectations.publicRoute(),
			} );
}

/**
 * Where visitors get the list of posts and WordPress itself, asked inside the echo's request, refuses them another public route: what does
 * its address answer? The answer inside is a reason to ask, and no more.
 */
export function probePublicRoutes(
	plan: Plan,
	exchanges: readonly Exchange[],
	echo: HeaderEcho | null
): Probe[] {
	// That the other form of their address is closed does not close the usual one.
	const usual = exchanges.filter(
		( { probe } ) => probe.endpoint !== 'posts' || probe.form === 'pretty'
	);
	const refused = ( echo?.inside ?? [] ).filter(
		( each ) => each.name !== OTHER_POST && isRefusedInside( each )
	);
	return isOpenToVisitors( exchanges ) || isOpenToVisitors( usual )
		? refused.slice( 0, ASKED ).map( ( each ) => probeOf( plan, each ) )
		: [];
}
