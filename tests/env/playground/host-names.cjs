/**
 * Makes the host name in WS401_HOST mean this machine, as a line in /etc/hosts would.
 * Preloaded into the server and its workers, so that a site under a made-up name can reach itself.
 */
const dns = require( 'node:dns' );

const original = dns.lookup;
dns.lookup = ( hostname, ...rest ) =>
	original(
		hostname === process.env.WS401_HOST ? '127.0.0.1' : hostname,
		...rest
	);

const originalPromise = dns.promises.lookup;
dns.promises.lookup = ( hostname, ...rest ) =>
	originalPromise(
		hostname === process.env.WS401_HOST ? '127.0.0.1' : hostname,
		...rest
	);
