import type { Credential, Probe, Vantage } from '../../src/diagnosis/types';
import type { RunningSite } from '../env/running-site';

/** What can be chosen about a probe of the REST API. */
export interface RestProbe {
	/** REST path below the root, with its query. */
	route?: string;
	method?: string;
	credential?: Credential;
	vantage?: Vantage;
	/** Statuses a healthy site answers with. */
	statuses?: number[];
}

/** A probe of the REST API; reading the newest posts without a login unless told. Unsafe methods become dry runs. */
export function restProbe(
	site: Pick< RunningSite, 'url' >,
	{
		route = '/wp/v2/posts',
		method = 'GET',
		credential = 'none',
		vantage = 'browser',
		statuses = [ 200 ],
	}: RestProbe = {}
): Probe {
	return {
		id: `${ vantage }/${ credential }/${ method }${ route }`,
		endpoint: 'posts',
		route,
		url: `${ site.url }/wp-json${ route }`,
		method,
		credential,
		form: 'pretty',
		vantage,
		dryRun: method !== 'GET',
		expects: { statuses, why: 'A healthy site answers so.' },
	};
}
