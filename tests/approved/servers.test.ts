import { planProbes } from '../../src/diagnosis/probes';
import { dialectOf, type Exempted } from '../../src/diagnosis/servers';
import {
	basicSteps,
	cacheSteps,
	exemptSteps,
	headerSteps,
	lookStep,
	methodSteps,
	placeOfHtaccess,
	rewriteSteps,
} from '../../src/diagnosis/servers/steps';
import { homePath, RULE_KINDS } from '../../src/diagnosis/servers/types';
import { expectApproved } from '../approved';
import { exchange, healthySite, htmlPage } from '../evidence';

const evidence = healthySite();
const [ probe ] = planProbes( evidence );

const SERVERS = [
	'Apache/2.4.62 (Debian)',
	'LiteSpeed',
	'nginx/1.22.1',
	'Caddy',
	'FrankenPHP',
	'lighttpd/1.4.69',
	'Microsoft-IIS/10.0',
	'WebServer',
];

const SITES = {
	'at the root': evidence.site,
	'in a folder': {
		...evidence.site,
		home: 'https://example.org/a.b',
		restRoot: 'https://example.org/a.b/wp-json/',
	},
	'with plain permalinks': {
		...evidence.site,
		permalinkStructure: '',
		restRoot: 'https://example.org/?rest_route=/',
	},
};

const cases = SERVERS.flatMap( ( software ) =>
	Object.entries( SITES ).map( ( [ where, site ] ) => ( {
		software,
		where,
		site,
	} ) )
);

it.each( cases )(
	'says of $software, WordPress $where, what was approved',
	( { software, where, site } ) => {
		const server = {
			...evidence.server,
			sapi: 'fpm-fcgi',
			software,
			htaccess: {
				...evidence.server.htaccess,
				exists: true,
				passesAuthorization: false,
			},
		};
		const refused = exchange( probe!, htmlPage( 403, '' ) );
		const exempted: Exempted[] = [ 'admin-ajax', 'cron' ];
		expectApproved( `servers/${ dialectOf( server ).id }.yaml`, {
			server: `${ software }, WordPress ${ where }`,
			header: headerSteps( site, server ),
			basic: basicSteps( site, server ),
			...Object.fromEntries(
				exempted.map( ( what ) => [
					what,
					exemptSteps( what, site, server, null ),
				] )
			),
			cache: cacheSteps( site, server ),
			method: methodSteps( refused, server ),
			rewrite: rewriteSteps( site, server ),
			look: RULE_KINDS.map(
				( kind ) => lookStep( kind, server, refused ).text
			),
			htaccess: placeOfHtaccess( dialectOf( server ), homePath( site ) ),
		} );
	}
);
