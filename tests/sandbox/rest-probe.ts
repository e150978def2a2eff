import type {
	Credential,
	Probe,
	Vantage,
} from '../../src/diagnosis/evidence/types';
import type { RunningSite } from '../env/running-site';

/** What can be chosen about a probe of the REST API. */
export interface RestProbe {
	/** REST path below the root, with its query. */
	route?: string;
	/** Path of an address that is not REST, in place of `route`. */
	path?: string;
	method?: string;
	credential?: Credential;
	vantage?: Vantage;
	/** Statuses a healthy site answers with. */
	statuses?: number[];
}

/** A probe, of the REST API as a rule; reading the newest posts without a login unless told. Unsafe methods become dry runs. */
export function restProbe(
	site: Pick< RunningSite, 'url' >,
	{
		route = '/wp/v2/posts',
		method = 'GET',
		credential = 'none',
		vantage = 'browser',
		statuses = [ 200 ],
		path,
	}: RestProbe = {}
): Probe {
	return {
		id: `${ vantage }/${ credential }/${ method }${ path ?? route }`,
		endpoint: 'posts',
		route: path ? null : route,
		url: `${ site.url }${ path ?? `/wp-json${ route }` }`,
		method,
		credential,
		form: path ? 'direct' : 'pretty',
		vantage,
		dryRun: method !== 'GET',
		expects: { statuses, why: 'A healthy site answers so.' },
	};
}
