import { join } from 'node:path';
import type { Setting } from '../apache/setting';

/** What stands in front of the site, if anything: a proxy that ends https, and either says so to what is behind it or does not. */
export type Front = 'none' | 'telling' | 'silent';

/** Path at which nginx says which version of its configuration it runs. */
export const GENERATION_PATH = '/nginx-configuration';

/**
 * Name of the cache zone in a server block, where it is followed by the generation: nginx does not let a zone move to another folder,
 * and with the old folder a scenario would inherit what the one before has cached.
 */
export const CACHE_ZONE = 'pages';

/** The site's own server block, without its braces: what WordPress's handbook recommends for nginx. */
export function siteBlock( { layout, port }: Setting ): string {
	return `listen 127.0.0.1:${ port };
root ${ layout.root };
index index.php;
location / {
	try_files $uri $uri/ /index.php?$args;
}
location ~ \\.php$ {
	include fastcgi_params;
	# Some versions of the file leave the port out, and WordPress then redirects for ever.
	fastcgi_param HTTP_HOST $http_host;
	fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
	fastcgi_pass unix:${ join( layout.run, 'fpm.sock' ) };
}
`;
}

/** A proxy that ends https with its own certificate, and sends visitors who come by http to https. */
function frontBlock( setting: Setting, front: Front, publicPort: number ) {
	const { layout, port } = setting;
	return front === 'none'
		? ''
		: `server {
	listen 127.0.0.1:${ publicPort } ssl;
	ssl_certificate ${ join( layout.conf, 'site.crt' ) };
	ssl_certificate_key ${ join( layout.conf, 'site.key' ) };
	error_page 497 =301 https://$http_host$request_uri;
	location / {
		proxy_pass http://127.0.0.1:${ port };
		proxy_set_header Host $http_host;
		proxy_set_header X-Forwarded-For $remote_addr;
		${ front === 'telling' ? 'proxy_set_header X-Forwarded-Proto $scheme;' : '' }
	}
}`;
}

/**
 * nginx's whole configuration.
 *
 * @param setting    The server.
 * @param block      Content of the site's server block.
 * @param generation Number that `GENERATION_PATH` answers with.
 * @param front      What stands in front.
 * @param publicPort Port of the front.
 */
export function nginxSiteConf(
	setting: Setting,
	block: string,
	generation: number,
	front: Front,
	publicPort: number
): string {
	const { layout, account } = setting;
	const inRun = ( name: string ) => join( layout.run, name );
	return `daemon off;
worker_processes 1;
pid ${ inRun( 'nginx.pid' ) };
error_log ${ join( layout.logs, 'nginx-error.log' ) };
${ account.name && `user ${ account.name };` }
events {}
http {
	include /etc/nginx/mime.types;
	# A connection that is kept would go on being served by the configuration before.
	keepalive_timeout 0;
	access_log ${ join( layout.logs, 'nginx-access.log' ) };
	client_body_temp_path ${ inRun( 'nginx-body' ) };
	proxy_temp_path ${ inRun( 'nginx-proxy' ) };
	fastcgi_temp_path ${ inRun( 'nginx-fastcgi' ) };
	scgi_temp_path ${ inRun( 'nginx-scgi' ) };
	uwsgi_temp_path ${ inRun( 'nginx-uwsgi' ) };
	fastcgi_cache_path ${ inRun( `nginx-cache-${ generation }` ) } keys_zone=${ CACHE_ZONE }${ generation }:1m;
	fastcgi_cache_key $scheme$http_host$request_uri;
	limit_req_zone $server_name zone=requests:1m rate=1r/m;
	server {
		location = ${ GENERATION_PATH } {
			auth_basic off;
			return 200 ${ generation };
		}
		${ block.replaceAll( `fastcgi_cache ${ CACHE_ZONE };`, `fastcgi_cache ${ CACHE_ZONE }${ generation };` ) }
	}
	${ frontBlock( setting, front, publicPort ) }
}
`;
}
