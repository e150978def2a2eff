import { startApache } from '../env/apache';
import { startNginx } from '../env/nginx';
import { startPlayground } from '../env/playground';
import type { RunningSite } from '../env/running-site';

/** A site to run scenarios on. */
export interface Bench {
	name: string;
	kind: RunningSite[ 'kind' ];
	/** Scenarios that run here: those of its kind, or the one that needs just this site. */
	only?: string[];
	start: () => Promise< RunningSite >;
}

/** Sites on which nothing is wrong and nothing may be found. */
const HEALTHY = [ 'healthy' ];

/** Every site; the quickest first, where most scenarios run. */
export const BENCHES: Bench[] = [
	{
		name: 'Apache, php-fpm',
		kind: 'apache-fpm',
		start: () => startApache( { php: 'fpm' } ),
	},
	{ name: 'nginx, php-fpm', kind: 'nginx-fpm', start: () => startNginx() },
	{
		name: 'Apache, mod_php',
		kind: 'apache-modphp',
		start: () => startApache( { php: 'mod_php' } ),
	},
	{
		name: 'Apache, a network of sites',
		kind: 'apache-fpm',
		only: HEALTHY,
		start: () => startApache( { multisite: 'subdirectory' } ),
	},
	{
		name: 'Apache, in a subdirectory',
		kind: 'apache-fpm',
		only: HEALTHY,
		start: () => startApache( { folder: 'blog' } ),
	},
	{
		// Every name below localhost leads to this machine (RFC 6761, and cURL by itself).
		name: 'Apache, under a name',
		kind: 'apache-fpm',
		only: [ 'beside-the-address', 'beside-it-nothing' ],
		start: () =>
			startApache( {
				hostname: 'localhost',
				constants: { WP_ACCESSIBLE_HOSTS: 'www.localhost' },
			} ),
	},
	{
		name: 'embedded WordPress',
		kind: 'playground',
		only: HEALTHY,
		start: () => startPlayground( {} ),
	},
	{
		name: 'nginx, behind a proxy that tells',
		kind: 'nginx-fpm',
		only: [ ...HEALTHY, 'given-address-differs' ],
		start: () => startNginx( { front: 'telling' } ),
	},
	{
		name: 'nginx, behind a proxy that says nothing',
		kind: 'nginx-fpm',
		only: [ 'proxy-hides-https' ],
		start: () => startNginx( { front: 'silent' } ),
	},
];
