import type { PageFacts, Probe, SiteFacts, UrlForm } from '../evidence/types';
import {
	hasPlainPermalinks,
	restUrl,
	vantageFor,
	type RestPlace,
} from '../exchange/address';
import { expectations } from '../exchange/expectations';

/** Everything that identifies a probe; the rest follows from it. */
type Asked = Pick< Probe, 'endpoint' | 'credential' | 'expects' > &
	Partial< Probe >;

function probeId( probe: Omit< Probe, 'id' > ): string {
	const { vantage, credential, method, endpoint, form } = probe;
	return [ vantage, credential, method, endpoint, form ].join( '/' );
}

/**
 * A probe of a REST route.
 *
 * @param site  The site's facts.
 * @param page  What the browser knows; decides whether the browser may send it at all.
 * @param asked Route and what else differs from an anonymous GET in the pretty form.
 */
export function restProbe(
	site: RestPlace,
	page: PageFacts,
	asked: Asked & { route: string; form?: Exclude< UrlForm, 'direct' > }
): Probe {
	const form = hasPlainPermalinks( site )
		? 'query'
		: ( asked.form ?? 'pretty' );
	const url = asked.url ?? restUrl( site, asked.route, form );
	const probe = {
		method: 'GET',
		dryRun: false,
		vantage: vantageFor( url, page ),
		...asked,
		form: asked.url ? ( asked.form ?? form ) : form,
		url,
	};
	return { ...probe, id: probeId( probe ) };
}

/** A probe of any other address of the site. */
export function directProbe(
	page: PageFacts,
	url: string,
	asked: Asked
): Probe {
	const probe = {
		route: null,
		method: 'GET',
		dryRun: false,
		vantage: vantageFor( url, page ),
		...asked,
		form: 'direct' as const,
		url,
	};
	return { ...probe, id: probeId( probe ) };
}

/** A probe of admin-ajax.php, which works where REST does not. */
export function ajaxProbe(
	site: SiteFacts,
	page: PageFacts,
	action: string,
	asked: Asked
): Probe {
	return directProbe( page, `${ site.ajaxUrl }?action=${ action }`, asked );
}

/** A probe of what of a test header reaches PHP. */
export function echoProbe(
	site: SiteFacts,
	page: PageFacts,
	from: Partial< Pick< Probe, 'vantage' > >
): Probe {
	return ajaxProbe( site, page, 'ws401_echo', {
		endpoint: 'echo',
		credential: 'none',
		expects: expectations.echo(),
		...from,
	} );
}

/** The first of several probes with the same id. */
export function withoutRepeats( probes: Probe[] ): Probe[] {
	return [
		...new Map(
			[ ...probes ].reverse().map( ( p ) => [ p.id, p ] )
		).values(),
	].reverse();
}
