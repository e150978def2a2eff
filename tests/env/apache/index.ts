export {
	type ApacheOptions,
	type ApacheSite,
	startApache,
} from './start-apache';
