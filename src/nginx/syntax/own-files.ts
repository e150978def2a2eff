/**
 * Files that come with nginx, or with Debian's package of it, as far as they say what a program gets: a part of a configuration includes
 * them by name and does not bring them. Source: conf/fastcgi_params and conf/fastcgi.conf of nginx 1.22, snippets/fastcgi-php.conf of
 * Debian 12.
 */
const OWN: Record< string, string > = {
	fastcgi_params:
		'fastcgi_param QUERY_STRING $query_string; fastcgi_param REQUEST_METHOD $request_method;',
	'fastcgi.conf':
		'fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name; include fastcgi_params;',
	'fastcgi-php.conf':
		'fastcgi_split_path_info ^(.+?\\.php)(/.*)$; try_files $fastcgi_script_name =404; fastcgi_index index.php; include fastcgi.conf;',
};

/** Files whose names say that they decide nothing about a request. */
const DECIDES_NOTHING =
	/(?:mime\.types|ssl|tls|letsencrypt|certbot|gzip|brotli|logs?|proxy_params)[^/]*$/i;

/**
 * The text of an included file that is not at hand.
 *
 * @param name As the configuration writes it.
 * @return Null where it may say anything.
 */
export function textOfOwn( name: string ): string | null {
	const base = name.replace( /^.*\//, '' );
	return OWN[ base ] ?? ( DECIDES_NOTHING.test( base ) ? '' : null );
}
