import { join } from 'node:path';
import type { Setting } from '../setting';

/** nginx as a cache in front that keeps whatever it is not forbidden to keep. */
export function nginxConf(
	{ layout, account, port, proxyLines = '' }: Setting,
	cachePort: number
): string {
	const inRun = ( name: string ) => join( layout.run, name );
	return `daemon off;
worker_processes 1;
pid ${ inRun( 'nginx.pid' ) };
error_log ${ join( layout.logs, 'nginx-error.log' ) };
${ account.name && `user ${ account.name };` }
events {}
http {
	access_log ${ join( layout.logs, 'nginx-access.log' ) };
	client_body_temp_path ${ inRun( 'nginx-body' ) };
	proxy_temp_path ${ inRun( 'nginx-proxy' ) };
	fastcgi_temp_path ${ inRun( 'nginx-fastcgi' ) };
	scgi_temp_path ${ inRun( 'nginx-scgi' ) };
	uwsgi_temp_path ${ inRun( 'nginx-uwsgi' ) };
	proxy_cache_path ${ inRun( 'nginx-cache' ) } keys_zone=pages:1m;
	server {
		listen 127.0.0.1:${ cachePort };
		location / {
			proxy_pass http://127.0.0.1:${ port };
			proxy_set_header Host $http_host;
			${ proxyLines }
			proxy_cache pages;
			proxy_cache_key $scheme$http_host$request_uri;
			proxy_cache_valid any 10m;
			add_header X-Cache $upstream_cache_status always;
		}
	}
}
`;
}
